-- AlterEnum
ALTER TYPE "kill_cause" ADD VALUE 'site';
ALTER TYPE "kill_cause" ADD VALUE 'newcomer';

-- AlterEnum: made anew, because a value that was added cannot be used in the checks below.
ALTER TABLE "moderation_log" DROP CONSTRAINT "moderation_log_undoes";
ALTER TYPE "moderation_act" RENAME TO "moderation_act_old";
CREATE TYPE "moderation_act" AS ENUM (
  'remove', 'restore', 'kill', 'revive', 'keep', 'reopen', 'mark', 'unmark', 'uphold', 'purge',
  'lock', 'unlock', 'pin', 'unpin', 'weigh', 'unweigh', 'lift', 'unlift', 'flags_off', 'flags_on', 'retitle', 'title_back', 'merge', 'unmerge', 'split', 'rejoin',
  'warn', 'withdraw', 'silence', 'unsilence', 'ban', 'unban',
  'add_site_rule', 'drop_site_rule', 'add_word_filter', 'drop_word_filter'
);
ALTER TABLE "moderation_log" ALTER COLUMN "act" TYPE "moderation_act" USING "act"::text::"moderation_act";
DROP TYPE "moderation_act_old";

-- CreateEnum
CREATE TYPE "moderation_rule" AS ENUM ('flags', 'vouches', 'word', 'site', 'newcomer');
CREATE TYPE "vote_discount" AS ENUM ('same_person', 'serial', 'mostly_down');
CREATE TYPE "site_effect" AS ENUM ('refuse', 'hold', 'slow', 'penalise');
CREATE TYPE "word_effect" AS ENUM ('refuse', 'hold');

-- AlterTable
ALTER TABLE "users"
  ADD COLUMN "ban_id" INTEGER,
  ADD COLUMN "banned_until" TIMESTAMPTZ(3),
  ADD COLUMN "silence_id" INTEGER,
  ADD COLUMN "silenced_until" TIMESTAMPTZ(3);

ALTER TABLE "items"
  ADD COLUMN "retitled_at" TIMESTAMPTZ(3),
  ADD COLUMN "purged_at" TIMESTAMPTZ(3),
  ADD COLUMN "from_story_id" INTEGER;

ALTER TABLE "threads"
  ADD COLUMN "pinned_at" TIMESTAMPTZ(3),
  ADD COLUMN "rank_factor" DOUBLE PRECISION NOT NULL DEFAULT 1,
  ADD COLUMN "site_factor" DOUBLE PRECISION NOT NULL DEFAULT 1,
  ADD COLUMN "rank_from" TIMESTAMPTZ(3),
  ADD COLUMN "flags_off_at" TIMESTAMPTZ(3),
  ADD COLUMN "merged_into_id" INTEGER;

ALTER TABLE "votes"
  ADD COLUMN "discount" "vote_discount",
  ADD COLUMN "merged_from_id" INTEGER;

ALTER TABLE "flags"
  ADD COLUMN "weight" DOUBLE PRECISION NOT NULL DEFAULT 1,
  ADD COLUMN "edits" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "after_entry" INTEGER NOT NULL DEFAULT 0;

-- What was done to people, sites and words stands in the same log; what a rule did has no actor.
ALTER TABLE "moderation_log"
  ALTER COLUMN "actor_id" DROP NOT NULL,
  ALTER COLUMN "item_id" DROP NOT NULL,
  ALTER COLUMN "story_id" DROP NOT NULL,
  ALTER COLUMN "posts" SET DEFAULT 0,
  ADD COLUMN "rule" "moderation_rule",
  ADD COLUMN "user_id" INTEGER,
  ADD COLUMN "site_rule_id" INTEGER,
  ADD COLUMN "word_filter_id" INTEGER,
  ADD COLUMN "part_of_id" INTEGER,
  ADD COLUMN "detail" JSONB NOT NULL DEFAULT '{}';

-- CreateTable
CREATE TABLE "vouches" (
    "user_id" INTEGER NOT NULL,
    "item_id" INTEGER NOT NULL,
    "after_entry" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "vouches_pkey" PRIMARY KEY ("user_id","item_id")
);

-- CreateTable
CREATE TABLE "cases" (
    "item_id" INTEGER NOT NULL,
    "urgency" INTEGER NOT NULL,
    "flagged" BOOLEAN NOT NULL,
    "vouched" BOOLEAN NOT NULL,
    "killed" BOOLEAN NOT NULL,
    "held" BOOLEAN NOT NULL,
    "review" BOOLEAN NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "claimed_by_id" INTEGER,
    "claimed_at" TIMESTAMPTZ(3),

    CONSTRAINT "cases_pkey" PRIMARY KEY ("item_id")
);

-- CreateTable
CREATE TABLE "reviews" (
    "id" SERIAL NOT NULL,
    "entry_id" INTEGER NOT NULL,
    "item_id" INTEGER NOT NULL,
    "user_id" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "answer_id" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reviews_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notices" (
    "id" SERIAL NOT NULL,
    "user_id" INTEGER NOT NULL,
    "entry_id" INTEGER,
    "message_id" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notices_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "messages" (
    "id" SERIAL NOT NULL,
    "person_id" INTEGER NOT NULL,
    "author_id" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "messages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conversations" (
    "person_id" INTEGER NOT NULL,
    "last_message_id" INTEGER NOT NULL,
    "waiting" BOOLEAN NOT NULL,

    CONSTRAINT "conversations_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "person_notes" (
    "id" SERIAL NOT NULL,
    "person_id" INTEGER NOT NULL,
    "author_id" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_notes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sightings" (
    "user_id" INTEGER NOT NULL,
    "network" TEXT NOT NULL,
    "device" TEXT NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sightings_pkey" PRIMARY KEY ("user_id","network","device")
);

-- CreateTable
CREATE TABLE "site_rules" (
    "id" SERIAL NOT NULL,
    "host" TEXT NOT NULL,
    "path" TEXT NOT NULL DEFAULT '',
    "effect" "site_effect" NOT NULL,
    "factor" DOUBLE PRECISION NOT NULL DEFAULT 1,
    "reason" TEXT NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "site_rules_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "word_filters" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "pattern" TEXT NOT NULL,
    "effect" "word_effect" NOT NULL,
    "reason" TEXT NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "word_filters_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "moderation_log_user_id_id_idx" ON "moderation_log"("user_id", "id" DESC);
CREATE INDEX "moderation_log_part_of_id_idx" ON "moderation_log"("part_of_id");
CREATE INDEX "moderation_log_rule_id_idx" ON "moderation_log"("rule", "id" DESC);
CREATE INDEX "flags_user_id_created_at_idx" ON "flags"("user_id", "created_at" DESC);
CREATE INDEX "vouches_item_id_idx" ON "vouches"("item_id");
CREATE INDEX "cases_urgency_item_id_idx" ON "cases"("urgency" DESC, "item_id" DESC);
CREATE UNIQUE INDEX "reviews_entry_id_key" ON "reviews"("entry_id");
CREATE UNIQUE INDEX "reviews_answer_id_key" ON "reviews"("answer_id");
CREATE INDEX "reviews_item_id_idx" ON "reviews"("item_id");
CREATE UNIQUE INDEX "notices_user_id_entry_id_key" ON "notices"("user_id", "entry_id");
CREATE UNIQUE INDEX "notices_user_id_message_id_key" ON "notices"("user_id", "message_id");
CREATE INDEX "notices_user_id_id_idx" ON "notices"("user_id", "id" DESC);
CREATE INDEX "messages_person_id_id_idx" ON "messages"("person_id", "id");
CREATE INDEX "conversations_waiting_last_message_id_idx" ON "conversations"("waiting" DESC, "last_message_id" DESC);
CREATE INDEX "person_notes_person_id_id_idx" ON "person_notes"("person_id", "id");
CREATE INDEX "sightings_network_idx" ON "sightings"("network");
CREATE INDEX "sightings_device_idx" ON "sightings"("device");
CREATE INDEX "threads_merged_into_id_idx" ON "threads"("merged_into_id");

-- AddForeignKey
ALTER TABLE "users"
  ADD CONSTRAINT "users_ban_id_fkey" FOREIGN KEY ("ban_id") REFERENCES "moderation_log"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "users_silence_id_fkey" FOREIGN KEY ("silence_id") REFERENCES "moderation_log"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "items"
  ADD CONSTRAINT "items_from_story_id_fkey" FOREIGN KEY ("from_story_id") REFERENCES "items"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "threads"
  ADD CONSTRAINT "threads_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "items"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "moderation_log"
  ADD CONSTRAINT "moderation_log_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "items"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "moderation_log_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "moderation_log_site_rule_id_fkey" FOREIGN KEY ("site_rule_id") REFERENCES "site_rules"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "moderation_log_word_filter_id_fkey" FOREIGN KEY ("word_filter_id") REFERENCES "word_filters"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "moderation_log_part_of_id_fkey" FOREIGN KEY ("part_of_id") REFERENCES "moderation_log"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "vouches"
  ADD CONSTRAINT "vouches_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "vouches_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "items"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "cases"
  ADD CONSTRAINT "cases_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "items"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "cases_claimed_by_id_fkey" FOREIGN KEY ("claimed_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "reviews"
  ADD CONSTRAINT "reviews_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "moderation_log"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "reviews_answer_id_fkey" FOREIGN KEY ("answer_id") REFERENCES "moderation_log"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "reviews_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "items"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "reviews_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "messages"
  ADD CONSTRAINT "messages_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "messages_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "conversations"
  ADD CONSTRAINT "conversations_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "conversations_last_message_id_fkey" FOREIGN KEY ("last_message_id") REFERENCES "messages"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "notices"
  ADD CONSTRAINT "notices_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "notices_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "moderation_log"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "notices_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "messages"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "person_notes"
  ADD CONSTRAINT "person_notes_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "person_notes_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "sightings"
  ADD CONSTRAINT "sightings_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the Prisma schema cannot say follows.

-- Somebody or a rule acted, on exactly one thing; what undoes names what it undoes. A rule's kill may be revived by hand, and one of an import has no entry.
ALTER TABLE "moderation_log"
  ADD CONSTRAINT "moderation_log_actor" CHECK (num_nonnulls("actor_id", "rule") = 1),
  ADD CONSTRAINT "moderation_log_subject" CHECK (num_nonnulls("item_id", "user_id", "site_rule_id", "word_filter_id") = 1 AND ("item_id" IS NULL) = ("story_id" IS NULL)),
  ADD CONSTRAINT "moderation_log_undoes" CHECK (CASE
    WHEN "act" IN ('restore', 'reopen', 'unmark', 'unlock', 'unpin', 'unweigh', 'unlift', 'flags_on', 'title_back', 'unmerge', 'rejoin', 'withdraw', 'unsilence', 'unban', 'drop_site_rule', 'drop_word_filter')
      THEN "undoes_id" IS NOT NULL
    WHEN "act" <> 'revive' THEN "undoes_id" IS NULL
    ELSE true END),
  DROP CONSTRAINT "moderation_log_posts",
  ADD CONSTRAINT "moderation_log_posts" CHECK ("posts" >= 0);

ALTER TABLE "users"
  ADD CONSTRAINT "users_banned" CHECK ("ban_id" IS NOT NULL OR "banned_until" IS NULL),
  ADD CONSTRAINT "users_silenced" CHECK ("silence_id" IS NOT NULL OR "silenced_until" IS NULL);

-- Nothing is left of what was purged, and nobody's name.
ALTER TABLE "items"
  ADD CONSTRAINT "items_purged" CHECK ("purged_at" IS NULL OR ("deleted_at" IS NOT NULL AND "author_id" IS NULL AND "text" = '' AND "html" = '' AND "url" IS NULL AND coalesce("title", '') = '')),
  ADD CONSTRAINT "items_from_story" CHECK ("from_story_id" IS NULL OR "kind" = 'comment');

ALTER TABLE "threads"
  ADD CONSTRAINT "threads_rank_factor" CHECK ("rank_factor" BETWEEN 0.01 AND 10),
  ADD CONSTRAINT "threads_site_factor" CHECK ("site_factor" BETWEEN 0.01 AND 1),
  ADD CONSTRAINT "threads_merged" CHECK ("merged_into_id" <> "story_id");

ALTER TABLE "flags" ADD CONSTRAINT "flags_weight" CHECK ("weight" BETWEEN 0 AND 2);
ALTER TABLE "cases"
  ADD CONSTRAINT "cases_why" CHECK ("flagged" OR "vouched" OR "killed" OR "held" OR "review"),
  ADD CONSTRAINT "cases_claimed" CHECK (("claimed_by_id" IS NULL) = ("claimed_at" IS NULL));
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_text" CHECK (char_length("text") BETWEEN 1 AND 1000);
ALTER TABLE "notices" ADD CONSTRAINT "notices_of" CHECK (num_nonnulls("entry_id", "message_id") = 1);
ALTER TABLE "messages" ADD CONSTRAINT "messages_text" CHECK (char_length("text") BETWEEN 1 AND 20000);
ALTER TABLE "person_notes" ADD CONSTRAINT "person_notes_text" CHECK (char_length("text") BETWEEN 1 AND 1000);
ALTER TABLE "site_rules"
  ADD CONSTRAINT "site_rules_host" CHECK ("host" ~ '^[a-z0-9.-]{1,253}$'),
  ADD CONSTRAINT "site_rules_path" CHECK ("path" = '' OR ("path" LIKE '/%' AND char_length("path") <= 500)),
  ADD CONSTRAINT "site_rules_factor" CHECK ("factor" BETWEEN 0.01 AND 1),
  ADD CONSTRAINT "site_rules_reason" CHECK (char_length("reason") BETWEEN 1 AND 300);
ALTER TABLE "word_filters"
  ADD CONSTRAINT "word_filters_name" CHECK (char_length("name") BETWEEN 1 AND 60),
  ADD CONSTRAINT "word_filters_pattern" CHECK (char_length("pattern") BETWEEN 1 AND 500),
  ADD CONSTRAINT "word_filters_reason" CHECK (char_length("reason") BETWEEN 1 AND 300);
CREATE UNIQUE INDEX "site_rules_in_force" ON "site_rules" ("host", "path", "effect") WHERE "ended_at" IS NULL;
CREATE UNIQUE INDEX "word_filters_in_force" ON "word_filters" ("name") WHERE "ended_at" IS NULL;
CREATE INDEX "notices_unread" ON "notices" ("user_id") WHERE "read_at" IS NULL;
-- What is gone is listed by date like all else, and found by what stands in it: without a list of pending entries, which every search would go through.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
DROP INDEX "items_gone";
CREATE INDEX "items_gone" ON "items" ("created_at" DESC, "id" DESC) WHERE NOT "live";
CREATE INDEX "items_gone_words" ON "items" USING gin ((coalesce("title", '') || ' ' || "text") gin_trgm_ops) WITH (fastupdate = off) WHERE NOT "live";
CREATE INDEX "moderation_log_words" ON "moderation_log" USING gin ("reason" gin_trgm_ops) WITH (fastupdate = off);
CREATE INDEX "threads_pinned" ON "threads" ("pinned_at") WHERE "pinned_at" IS NOT NULL;
CREATE INDEX "threads_lifted" ON "threads" ("rank_from" DESC) WHERE "rank_from" IS NOT NULL;

CREATE TRIGGER "messages_append_only" BEFORE UPDATE OR TRUNCATE ON "messages"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- History is written once; a purge alone, which has to say so, takes its words away.
CREATE FUNCTION "refuse_change_but_purge"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND current_setting('colloquy.purge', true) = 'on' THEN
    RETURN NULL;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END
$$;
DROP TRIGGER "revisions_append_only" ON "revisions";
CREATE TRIGGER "revisions_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "revisions"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_but_purge"();
