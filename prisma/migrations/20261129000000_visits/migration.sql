-- When somebody last looked at a thread. Comments after "since" are new to them: it stays while one visit lasts.
CREATE TABLE "visits" (
    "user_id" INTEGER NOT NULL,
    "story_id" INTEGER NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "visits_pkey" PRIMARY KEY ("user_id","story_id"),
    CONSTRAINT "visits_since_check" CHECK ("since" <= "seen_at")
);

CREATE INDEX "visits_story_id_idx" ON "visits"("story_id");

ALTER TABLE "visits" ADD CONSTRAINT "visits_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "visits" ADD CONSTRAINT "visits_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "threads"("story_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What is new in a thread is found without reading all of it.
CREATE INDEX "items_live_comments_of_story" ON "items"("story_id", "created_at") WHERE "kind" = 'comment' AND "live";

CREATE TYPE "thread_order" AS ENUM ('best', 'newest', 'oldest', 'discussed', 'new', 'flat');

ALTER TABLE "users" ADD COLUMN "thread_order" "thread_order" NOT NULL DEFAULT 'best';
