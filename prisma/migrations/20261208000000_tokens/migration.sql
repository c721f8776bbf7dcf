-- What a personal token is for.
CREATE TYPE "token_scope" AS ENUM ('read', 'write', 'moderate');

-- By a token a program acts for somebody. The token itself is not kept, only its SHA-256; it is good for as long as the sessions of its person that were there when it was made.
CREATE TABLE "tokens" (
    "id" SERIAL NOT NULL,
    "user_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "scopes" "token_scope"[] NOT NULL,
    "hash" BYTEA NOT NULL,
    "session_epoch" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3),
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "tokens_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "tokens_name" CHECK (char_length("name") BETWEEN 1 AND 60),
    CONSTRAINT "tokens_scopes" CHECK (cardinality("scopes") > 0),
    CONSTRAINT "tokens_hash" CHECK (octet_length("hash") = 32),
    CONSTRAINT "tokens_expires" CHECK ("expires_at" > "created_at")
);

CREATE UNIQUE INDEX "tokens_hash_key" ON "tokens"("hash");
CREATE UNIQUE INDEX "tokens_user_id_name_key" ON "tokens"("user_id", "name");

ALTER TABLE "tokens" ADD CONSTRAINT "tokens_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
