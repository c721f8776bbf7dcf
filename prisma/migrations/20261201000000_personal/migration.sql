-- What a reader leaves out of lists: stories of a site, those with certain words in their titles, and those of a person, whose comments arrive folded.
CREATE TABLE "left_out" (
    "id" SERIAL NOT NULL,
    "user_id" INTEGER NOT NULL,
    "person_id" INTEGER,
    "words" TEXT,
    "host" TEXT,
    "path" TEXT,
    "subdomains" BOOLEAN,

    CONSTRAINT "left_out_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "left_out_one" CHECK (num_nonnulls("person_id", "words", "host") = 1),
    CONSTRAINT "left_out_others" CHECK ("person_id" <> "user_id"),
    CONSTRAINT "left_out_words" CHECK (char_length("words") BETWEEN 1 AND 80),
    CONSTRAINT "left_out_host" CHECK ("host" ~ '^[a-z0-9.-]{1,253}$'),
    CONSTRAINT "left_out_site" CHECK (("host" IS NULL) = ("path" IS NULL) AND ("host" IS NULL) = ("subdomains" IS NULL)),
    CONSTRAINT "left_out_path" CHECK ("path" = '' OR ("path" LIKE '/%' AND char_length("path") <= 500))
);

CREATE UNIQUE INDEX "left_out_user_id_person_id_key" ON "left_out"("user_id", "person_id");
CREATE UNIQUE INDEX "left_out_user_id_words_key" ON "left_out"("user_id", "words");
CREATE UNIQUE INDEX "left_out_user_id_host_path_key" ON "left_out"("user_id", "host", "path");
CREATE INDEX "left_out_person_id_idx" ON "left_out"("person_id");

ALTER TABLE "left_out" ADD CONSTRAINT "left_out_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "left_out" ADD CONSTRAINT "left_out_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Front pages without the stories somebody has read.
ALTER TABLE "users" ADD COLUMN "leave_out_read" BOOLEAN NOT NULL DEFAULT false;

-- Whose posts, which site's stories and which thread's comments a reader wants to see.
CREATE TABLE "followed" (
    "id" SERIAL NOT NULL,
    "user_id" INTEGER NOT NULL,
    "person_id" INTEGER,
    "site" TEXT,
    "story_id" INTEGER,

    CONSTRAINT "followed_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "followed_one" CHECK (num_nonnulls("person_id", "site", "story_id") = 1),
    CONSTRAINT "followed_others" CHECK ("person_id" <> "user_id"),
    CONSTRAINT "followed_site" CHECK (char_length("site") BETWEEN 1 AND 300)
);

CREATE UNIQUE INDEX "followed_user_id_person_id_key" ON "followed"("user_id", "person_id");
CREATE UNIQUE INDEX "followed_user_id_site_key" ON "followed"("user_id", "site");
CREATE UNIQUE INDEX "followed_user_id_story_id_key" ON "followed"("user_id", "story_id");
CREATE INDEX "followed_person_id_idx" ON "followed"("person_id");
CREATE INDEX "followed_story_id_idx" ON "followed"("story_id");

ALTER TABLE "followed" ADD CONSTRAINT "followed_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "followed" ADD CONSTRAINT "followed_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "followed" ADD CONSTRAINT "followed_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "threads"("story_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What moderators chose for /highlights, each under the entry of the log that says why.
CREATE TABLE "highlights" (
    "entry_id" INTEGER NOT NULL,
    "item_id" INTEGER NOT NULL,

    CONSTRAINT "highlights_pkey" PRIMARY KEY ("entry_id")
);

CREATE UNIQUE INDEX "highlights_item_id_key" ON "highlights"("item_id");

ALTER TABLE "highlights" ADD CONSTRAINT "highlights_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "moderation_log"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "highlights" ADD CONSTRAINT "highlights_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "items"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TYPE "moderation_act" ADD VALUE 'highlight';
ALTER TYPE "moderation_act" ADD VALUE 'unhighlight';

-- Compared as text: a value that was just added cannot be named otherwise.
ALTER TABLE "moderation_log"
  DROP CONSTRAINT "moderation_log_undoes",
  ADD CONSTRAINT "moderation_log_undoes" CHECK (CASE
    WHEN "act"::text IN ('restore', 'reopen', 'unmark', 'unlock', 'unpin', 'unweigh', 'unlift', 'flags_on', 'title_back', 'unmerge', 'rejoin', 'unhighlight', 'withdraw', 'unsilence', 'unban', 'drop_site_rule', 'drop_word_filter')
      THEN "undoes_id" IS NOT NULL
    WHEN "act"::text <> 'revive' THEN "undoes_id" IS NULL
    ELSE true END);

-- Which stories were seen at the top of the front page, since when, and how high.
CREATE TABLE "tops" (
    "story_id" INTEGER NOT NULL,
    "reached_at" TIMESTAMPTZ(3) NOT NULL,
    "best_rank" SMALLINT NOT NULL,

    CONSTRAINT "tops_pkey" PRIMARY KEY ("story_id"),
    CONSTRAINT "tops_best_rank" CHECK ("best_rank" >= 1)
);

CREATE INDEX "tops_reached_at_idx" ON "tops"("reached_at" DESC);

ALTER TABLE "tops" ADD CONSTRAINT "tops_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "threads"("story_id") ON DELETE CASCADE ON UPDATE CASCADE;
