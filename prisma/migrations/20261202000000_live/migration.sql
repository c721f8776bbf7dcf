-- Every web process is told which comment is new where: numbers alone, and only of what everybody may read.
CREATE FUNCTION "announce_comment"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('comments', concat_ws(' ', "id", "story_id")) FROM "items" WHERE "id" = NEW."id" AND "live";
  RETURN NULL;
END
$$;

-- Asked at the end of the transaction, since what a filter holds is written first and taken out of sight then. What is older than a day when it comes
-- into sight, as most of an import is, is no news.
CREATE CONSTRAINT TRIGGER "items_announce_new" AFTER INSERT ON "items" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW."kind" = 'comment' AND NEW."live" AND NEW."created_at" > now() - interval '1 day')
  EXECUTE FUNCTION "announce_comment"();
CREATE CONSTRAINT TRIGGER "items_announce_back" AFTER UPDATE OF "deleted_at", "killed_at", "removal_id" ON "items" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW."kind" = 'comment' AND NEW."live" AND NOT OLD."live" AND NEW."created_at" > now() - interval '1 day')
  EXECUTE FUNCTION "announce_comment"();

-- What came into a thread after a comment is found without reading the thread.
CREATE INDEX "items_live_comments_since" ON "items" ("story_id", "id") WHERE "kind" = 'comment' AND "live";
