-- Why somebody is told of a post, the strongest reason first.
CREATE TYPE "notice_reason" AS ENUM ('reply', 'mention', 'thread', 'person');

-- People are told of posts, too: once of each, by the strongest reason. Whether a post is fit to be shown is asked when notices are read.
ALTER TABLE "notices"
  ADD COLUMN "item_id" INTEGER,
  ADD COLUMN "reason" "notice_reason",
  ADD COLUMN "mailed_at" TIMESTAMPTZ(3),
  DROP CONSTRAINT "notices_of",
  ADD CONSTRAINT "notices_of" CHECK (num_nonnulls("entry_id", "message_id", "item_id") = 1),
  ADD CONSTRAINT "notices_reason" CHECK (("item_id" IS NULL) = ("reason" IS NULL));

CREATE UNIQUE INDEX "notices_user_id_item_id_key" ON "notices"("user_id", "item_id");
CREATE INDEX "notices_item_id_idx" ON "notices"("item_id");
CREATE INDEX "notices_user_id_reason_id_idx" ON "notices"("user_id", "reason", "id" DESC);
DROP INDEX "notices_unread";
CREATE INDEX "notices_unread" ON "notices" ("user_id", "id" DESC) WHERE "read_at" IS NULL;

ALTER TABLE "notices" ADD CONSTRAINT "notices_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "items"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The reasons for which somebody does not want to be told of posts.
ALTER TABLE "users" ADD COLUMN "unwanted" "notice_reason"[] NOT NULL DEFAULT '{}';

-- Threads of which somebody wants to be told nothing.
CREATE TABLE "muted_threads" (
    "user_id" INTEGER NOT NULL,
    "story_id" INTEGER NOT NULL,

    CONSTRAINT "muted_threads_pkey" PRIMARY KEY ("user_id", "story_id")
);

CREATE INDEX "muted_threads_story_id_idx" ON "muted_threads"("story_id");

ALTER TABLE "muted_threads"
  ADD CONSTRAINT "muted_threads_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "muted_threads_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "threads"("story_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Where notices are mailed to, and how often.
CREATE TYPE "mail_rhythm" AS ENUM ('off', 'at_once', 'daily', 'weekly');

CREATE TABLE "email_addresses" (
    "user_id" INTEGER NOT NULL,
    "address" TEXT NOT NULL,
    "rhythm" "mail_rhythm" NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "asks" INTEGER NOT NULL DEFAULT 1,
    "asks_since" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "since" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "bounced_at" TIMESTAMPTZ(3),
    "bounce" TEXT,

    CONSTRAINT "email_addresses_pkey" PRIMARY KEY ("user_id"),
    CONSTRAINT "email_addresses_address" CHECK ("address" = '' OR ("address" ~ '^[!-~]+@[!-~]+$' AND char_length("address") <= 254)),
    CONSTRAINT "email_addresses_bounced" CHECK (("bounced_at" IS NULL) = ("bounce" IS NULL) AND char_length("bounce") <= 300),
    CONSTRAINT "email_addresses_confirmed" CHECK ("confirmed_at" IS NULL OR ("bounced_at" IS NULL AND "address" <> ''))
);

CREATE INDEX "email_addresses_address_idx" ON "email_addresses"("address");

ALTER TABLE "email_addresses" ADD CONSTRAINT "email_addresses_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Browsers that are told of notices also while the forum is not open in them.
CREATE TABLE "push_endpoints" (
    "id" SERIAL NOT NULL,
    "user_id" INTEGER NOT NULL,
    "endpoint" TEXT NOT NULL,
    "p256dh" TEXT NOT NULL,
    "auth" TEXT NOT NULL,

    CONSTRAINT "push_endpoints_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "push_endpoints_lengths" CHECK (char_length("endpoint") <= 1000 AND char_length("p256dh") <= 100 AND char_length("auth") <= 50)
);

CREATE UNIQUE INDEX "push_endpoints_endpoint_key" ON "push_endpoints"("endpoint");
CREATE INDEX "push_endpoints_user_id_idx" ON "push_endpoints"("user_id");

ALTER TABLE "push_endpoints" ADD CONSTRAINT "push_endpoints_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What is to be sent to whom, one row a person and kind, whatever it will hold when it is sent.
CREATE TYPE "outbox_kind" AS ENUM ('confirmation', 'notices', 'push');

CREATE TABLE "outbox" (
    "user_id" INTEGER NOT NULL,
    "kind" "outbox_kind" NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "not_before" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("user_id", "kind")
);

CREATE INDEX "outbox_not_before_idx" ON "outbox"("not_before");

ALTER TABLE "outbox" ADD CONSTRAINT "outbox_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Whoever writes a notice, what it leads to is queued with it. The update changes nothing: it waits for a worker that is about to take the row away.
CREATE FUNCTION "queue_notices"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "outbox" ("user_id", "kind", "since", "not_before")
  SELECT "user_id", "kind", "since", "since" FROM (
    SELECT n."user_id", 'notices'::"outbox_kind" AS "kind", min(n."created_at") AS "since" FROM "told" n JOIN "email_addresses" e ON e."user_id" = n."user_id"
    WHERE e."confirmed_at" IS NOT NULL AND e."rhythm" <> 'off' GROUP BY n."user_id"
    UNION ALL
    SELECT n."user_id", 'push', min(n."created_at") FROM "told" n WHERE EXISTS (SELECT FROM "push_endpoints" p WHERE p."user_id" = n."user_id") GROUP BY n."user_id"
  ) queued ORDER BY "user_id", "kind"
  ON CONFLICT ("user_id", "kind") DO UPDATE SET "since" = least("outbox"."since", excluded."since");
  RETURN NULL;
END
$$;
CREATE TRIGGER "notices_queued" AFTER INSERT ON "notices" REFERENCING NEW TABLE AS "told" FOR EACH STATEMENT EXECUTE FUNCTION "queue_notices"();
