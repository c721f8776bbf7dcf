-- Who left: the row stays, without a name, so that what they wrote and voted keeps its place.
ALTER TABLE "users" ADD COLUMN "left_at" TIMESTAMPTZ(3), ADD COLUMN "former_name" TEXT;

ALTER TABLE "users" DROP CONSTRAINT "users_name_form";
ALTER TABLE "users"
  ADD CONSTRAINT "users_name_form" CHECK (CASE WHEN "left_at" IS NULL THEN "name" ~ '^[A-Za-z0-9_-]{1,32}$' ELSE "name" = '[former member]' END),
  ADD CONSTRAINT "users_former_name" CHECK ("former_name" IS NULL OR ("left_at" IS NOT NULL AND char_length("former_name") = 64)),
  ADD CONSTRAINT "users_left_role" CHECK ("left_at" IS NULL OR "role" = 'member');

-- Of a name that somebody had before they left only this is kept, so that nobody takes it and passes for them.
CREATE FUNCTION "hashed_name"("name" citext) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN encode(sha256(convert_to(lower("name"::text), 'UTF8')), 'hex');

DROP INDEX "users_name_key";
CREATE UNIQUE INDEX "users_name_once" ON "users" (coalesce("former_name", hashed_name("name")));
CREATE INDEX "users_name_idx" ON "users"("name");
CREATE INDEX "users_left" ON "users"("left_at") WHERE "left_at" IS NOT NULL;

-- Who left and may still come back, with the name they come back to.
CREATE TABLE "departures" (
    "user_id" INTEGER NOT NULL,
    "name" CITEXT NOT NULL,
    "withdraws" BOOLEAN NOT NULL,
    "left_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "departures_pkey" PRIMARY KEY ("user_id"),
    CONSTRAINT "departures_name_form" CHECK ("name" ~ '^[A-Za-z0-9_-]{1,32}$')
);

CREATE UNIQUE INDEX "departures_name_key" ON "departures"("name");
CREATE INDEX "departures_left_at_idx" ON "departures"("left_at");

ALTER TABLE "departures" ADD CONSTRAINT "departures_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
