CREATE EXTENSION IF NOT EXISTS citext;

-- CreateEnum
CREATE TYPE "role" AS ENUM ('member', 'moderator', 'admin');

-- CreateEnum
CREATE TYPE "item_kind" AS ENUM ('story', 'comment', 'poll', 'pollopt', 'job');

-- CreateEnum
CREATE TYPE "kill_cause" AS ENUM ('flags', 'filter', 'ban', 'import');

-- CreateEnum
CREATE TYPE "flag_reason" AS ENUM ('spam', 'abuse', 'offtopic', 'other');

-- CreateTable
CREATE TABLE "users" (
    "id" SERIAL NOT NULL,
    "name" CITEXT NOT NULL,
    "password_hash" TEXT,
    "role" "role" NOT NULL DEFAULT 'member',
    "karma" INTEGER NOT NULL DEFAULT 1,
    "about" TEXT NOT NULL DEFAULT '',
    "about_html" TEXT NOT NULL DEFAULT '',
    "imported" BOOLEAN NOT NULL DEFAULT false,
    "show_dead" BOOLEAN NOT NULL DEFAULT false,
    "session_epoch" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "items" (
    "id" SERIAL NOT NULL,
    "kind" "item_kind" NOT NULL,
    "author_id" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "story_id" INTEGER NOT NULL,
    "parent_id" INTEGER,
    "position" INTEGER,
    "title" TEXT,
    "url" TEXT,
    "site" TEXT,
    "text" TEXT NOT NULL DEFAULT '',
    "html" TEXT NOT NULL DEFAULT '',
    "score" INTEGER NOT NULL DEFAULT 1,
    "edited_at" TIMESTAMPTZ(3),
    "deleted_at" TIMESTAMPTZ(3),
    "killed_at" TIMESTAMPTZ(3),
    "killed_by" "kill_cause",
    "flagged_at" TIMESTAMPTZ(3),

    CONSTRAINT "items_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "threads" (
    "story_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "comment_count" INTEGER NOT NULL DEFAULT 0,
    "last_comment_at" TIMESTAMPTZ(3),

    CONSTRAINT "threads_pkey" PRIMARY KEY ("story_id")
);

-- CreateTable
CREATE TABLE "votes" (
    "user_id" INTEGER NOT NULL,
    "item_id" INTEGER NOT NULL,
    "story_id" INTEGER NOT NULL,
    "direction" SMALLINT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "votes_pkey" PRIMARY KEY ("user_id","item_id")
);

-- CreateTable
CREATE TABLE "flags" (
    "user_id" INTEGER NOT NULL,
    "item_id" INTEGER NOT NULL,
    "reason" "flag_reason" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "flags_pkey" PRIMARY KEY ("user_id","item_id")
);

-- CreateTable
CREATE TABLE "favourites" (
    "user_id" INTEGER NOT NULL,
    "item_id" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "favourites_pkey" PRIMARY KEY ("user_id","item_id")
);

-- CreateTable
CREATE TABLE "hidden" (
    "user_id" INTEGER NOT NULL,
    "item_id" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "hidden_pkey" PRIMARY KEY ("user_id","item_id")
);

-- CreateTable
CREATE TABLE "collapsed" (
    "user_id" INTEGER NOT NULL,
    "item_id" INTEGER NOT NULL,
    "story_id" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "collapsed_pkey" PRIMARY KEY ("user_id","item_id")
);

-- CreateTable
CREATE TABLE "revisions" (
    "id" SERIAL NOT NULL,
    "item_id" INTEGER NOT NULL,
    "editor_id" INTEGER NOT NULL,
    "title" TEXT,
    "url" TEXT,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "revisions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "imported_items" (
    "source" TEXT NOT NULL,
    "source_id" INTEGER NOT NULL,
    "item_id" INTEGER NOT NULL,

    CONSTRAINT "imported_items_pkey" PRIMARY KEY ("source","source_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "users_name_key" ON "users"("name");

-- CreateIndex
CREATE INDEX "items_story_id_author_id_idx" ON "items"("story_id", "author_id");

-- CreateIndex
CREATE INDEX "items_parent_id_story_id_idx" ON "items"("parent_id", "story_id");

-- CreateIndex
CREATE INDEX "items_site_created_at_id_idx" ON "items"("site", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "items_author_id_created_at_id_idx" ON "items"("author_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "items_id_story_id_key" ON "items"("id", "story_id");

-- CreateIndex
CREATE INDEX "votes_user_id_story_id_idx" ON "votes"("user_id", "story_id");

-- CreateIndex
CREATE INDEX "votes_item_id_story_id_idx" ON "votes"("item_id", "story_id");

-- CreateIndex
CREATE INDEX "flags_item_id_idx" ON "flags"("item_id");

-- CreateIndex
CREATE INDEX "favourites_item_id_idx" ON "favourites"("item_id");

-- CreateIndex
CREATE INDEX "hidden_item_id_idx" ON "hidden"("item_id");

-- CreateIndex
CREATE INDEX "collapsed_user_id_story_id_idx" ON "collapsed"("user_id", "story_id");

-- CreateIndex
CREATE INDEX "collapsed_item_id_story_id_idx" ON "collapsed"("item_id", "story_id");

-- CreateIndex
CREATE INDEX "revisions_item_id_id_idx" ON "revisions"("item_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "imported_items_item_id_key" ON "imported_items"("item_id");

-- AddForeignKey
ALTER TABLE "items" ADD CONSTRAINT "items_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "items" ADD CONSTRAINT "items_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "items"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "items" ADD CONSTRAINT "items_parent_id_story_id_fkey" FOREIGN KEY ("parent_id", "story_id") REFERENCES "items"("id", "story_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "threads" ADD CONSTRAINT "threads_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "items"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "votes" ADD CONSTRAINT "votes_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "votes" ADD CONSTRAINT "votes_item_id_story_id_fkey" FOREIGN KEY ("item_id", "story_id") REFERENCES "items"("id", "story_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "flags" ADD CONSTRAINT "flags_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "flags" ADD CONSTRAINT "flags_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "items"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "favourites" ADD CONSTRAINT "favourites_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "favourites" ADD CONSTRAINT "favourites_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "items"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hidden" ADD CONSTRAINT "hidden_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hidden" ADD CONSTRAINT "hidden_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "items"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collapsed" ADD CONSTRAINT "collapsed_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collapsed" ADD CONSTRAINT "collapsed_item_id_story_id_fkey" FOREIGN KEY ("item_id", "story_id") REFERENCES "items"("id", "story_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "items"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_editor_id_fkey" FOREIGN KEY ("editor_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imported_items" ADD CONSTRAINT "imported_items_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "items"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the Prisma schema cannot say follows.

-- People.
ALTER TABLE "users"
  ADD CONSTRAINT "users_name_form" CHECK ("name" ~ '^[A-Za-z0-9_-]{1,32}$'),
  ADD CONSTRAINT "users_about_length" CHECK (char_length("about") <= 20000);

-- Each kind of item keeps its own shape.
ALTER TABLE "items"
  ADD CONSTRAINT "items_root" CHECK (("kind" IN ('story', 'poll', 'job')) = ("parent_id" IS NULL)),
  ADD CONSTRAINT "items_root_is_own_story" CHECK (("parent_id" IS NULL) = ("story_id" = "id")),
  ADD CONSTRAINT "items_titled" CHECK (CASE WHEN "parent_id" IS NULL THEN "title" IS NOT NULL OR "deleted_at" IS NOT NULL ELSE "title" IS NULL AND "url" IS NULL END),
  ADD CONSTRAINT "items_option" CHECK (("kind" = 'pollopt') = ("position" IS NOT NULL) AND ("kind" <> 'pollopt' OR "parent_id" = "story_id")),
  ADD CONSTRAINT "items_authored" CHECK ("author_id" IS NOT NULL OR "deleted_at" IS NOT NULL),
  ADD CONSTRAINT "items_killed" CHECK (("killed_at" IS NULL) = ("killed_by" IS NULL)),
  ADD CONSTRAINT "items_site" CHECK ("site" IS NULL OR "url" IS NOT NULL),
  ADD CONSTRAINT "items_title_length" CHECK (char_length("title") BETWEEN 1 AND 300),
  ADD CONSTRAINT "items_url_length" CHECK (char_length("url") BETWEEN 1 AND 4000),
  ADD CONSTRAINT "items_text_length" CHECK (char_length("text") <= 200000);

-- Lists of live items, newest first, paged by key.
CREATE INDEX "items_live_stories" ON "items" ("created_at" DESC, "id" DESC)
  WHERE "kind" IN ('story', 'poll', 'job') AND "deleted_at" IS NULL AND "killed_at" IS NULL;
CREATE INDEX "items_live_comments" ON "items" ("created_at" DESC, "id" DESC)
  WHERE "kind" = 'comment' AND "deleted_at" IS NULL AND "killed_at" IS NULL;
CREATE INDEX "items_live_asks" ON "items" ("created_at" DESC, "id" DESC)
  WHERE "kind" IN ('story', 'poll') AND "url" IS NULL AND "deleted_at" IS NULL AND "killed_at" IS NULL;
CREATE INDEX "items_live_shows" ON "items" ("created_at" DESC, "id" DESC)
  WHERE "kind" IN ('story', 'poll') AND "title" ~* '^show( hn\M|:)' AND "deleted_at" IS NULL AND "killed_at" IS NULL;

ALTER TABLE "threads"
  ADD CONSTRAINT "threads_counts" CHECK ("comment_count" >= 0);

ALTER TABLE "votes"
  ADD CONSTRAINT "votes_direction" CHECK ("direction" IN (1, -1));

ALTER TABLE "flags"
  ADD CONSTRAINT "flags_note_length" CHECK (char_length("note") <= 500);

-- History is written once.
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END
$$;
CREATE TRIGGER "revisions_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "revisions"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
