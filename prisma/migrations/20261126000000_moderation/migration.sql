-- AlterEnum
ALTER TYPE "kill_cause" ADD VALUE 'moderator';

-- CreateEnum
CREATE TYPE "moderation_act" AS ENUM ('remove', 'restore', 'kill', 'revive', 'lock', 'unlock');

-- CreateTable
CREATE TABLE "moderation_log" (
    "id" SERIAL NOT NULL,
    "act" "moderation_act" NOT NULL,
    "actor_id" INTEGER NOT NULL,
    "item_id" INTEGER NOT NULL,
    "story_id" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "posts" INTEGER NOT NULL DEFAULT 1,
    "undoes_id" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "moderation_log_pkey" PRIMARY KEY ("id")
);

-- AlterTable
ALTER TABLE "items" ADD COLUMN "removal_id" INTEGER,
  ADD COLUMN "locked_at" TIMESTAMPTZ(3),
  ADD COLUMN "live" BOOLEAN GENERATED ALWAYS AS ("deleted_at" IS NULL AND "killed_at" IS NULL AND "removal_id" IS NULL) STORED;

-- CreateIndex
CREATE UNIQUE INDEX "moderation_log_undoes_id_key" ON "moderation_log"("undoes_id");

-- CreateIndex
CREATE INDEX "moderation_log_item_id_id_idx" ON "moderation_log"("item_id", "id" DESC);

-- CreateIndex
CREATE INDEX "moderation_log_actor_id_id_idx" ON "moderation_log"("actor_id", "id" DESC);

-- CreateIndex
CREATE INDEX "moderation_log_act_id_idx" ON "moderation_log"("act", "id" DESC);

-- CreateIndex
CREATE INDEX "items_removal_id_idx" ON "items"("removal_id");

-- AddForeignKey
ALTER TABLE "moderation_log" ADD CONSTRAINT "moderation_log_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_log" ADD CONSTRAINT "moderation_log_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "items"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_log" ADD CONSTRAINT "moderation_log_undoes_id_fkey" FOREIGN KEY ("undoes_id") REFERENCES "moderation_log"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "items" ADD CONSTRAINT "items_removal_id_fkey" FOREIGN KEY ("removal_id") REFERENCES "moderation_log"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the Prisma schema cannot say follows.

ALTER TABLE "moderation_log"
  ADD CONSTRAINT "moderation_log_reason" CHECK (char_length("reason") BETWEEN 1 AND 300),
  ADD CONSTRAINT "moderation_log_posts" CHECK ("posts" >= 1),
  ADD CONSTRAINT "moderation_log_undoes" CHECK (CASE WHEN "act" IN ('restore', 'unlock') THEN "undoes_id" IS NOT NULL WHEN "act" IN ('remove', 'kill', 'lock') THEN "undoes_id" IS NULL END IS NOT FALSE);

-- Only what begins a thread is locked, and the whole thread with it.
ALTER TABLE "items"
  ADD CONSTRAINT "items_locked" CHECK ("locked_at" IS NULL OR "parent_id" IS NULL);

CREATE TRIGGER "moderation_log_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "moderation_log"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- What is removed leaves the lists like what is deleted or dead.
DROP INDEX "items_live_stories", "items_live_comments", "items_live_asks", "items_live_shows";
CREATE INDEX "items_live_stories" ON "items" ("created_at" DESC, "id" DESC)
  WHERE "kind" IN ('story', 'poll', 'job') AND "live";
CREATE INDEX "items_live_comments" ON "items" ("created_at" DESC, "id" DESC)
  WHERE "kind" = 'comment' AND "live";
CREATE INDEX "items_live_asks" ON "items" ("created_at" DESC, "id" DESC)
  WHERE "kind" IN ('story', 'poll') AND "url" IS NULL AND "live";
CREATE INDEX "items_live_shows" ON "items" ("created_at" DESC, "id" DESC)
  WHERE "kind" IN ('story', 'poll') AND "title" ~* '^show( hn\M|:)' AND "live";
CREATE INDEX "items_gone" ON "items" ("id" DESC) WHERE NOT "live";
