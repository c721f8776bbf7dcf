-- Every web process is told what programs see otherwise from now on: the numbers of posts, of what they answer and of their stories, then a slash and
-- the name of the person whose profile changes with it. Who wrote what goes out of sight is not told.
CREATE FUNCTION "announce_post"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  "around" TEXT := concat_ws(' ', NEW."id", NEW."parent_id", NEW."story_id");
  "author" TEXT := '';
BEGIN
  IF TG_OP = 'UPDATE' AND NEW."parent_id" IS DISTINCT FROM OLD."parent_id" THEN
    "around" := concat_ws(' ', "around", OLD."parent_id", OLD."story_id");
  END IF;
  IF NEW."live" AND (TG_OP = 'INSERT' OR NOT OLD."live") THEN
    SELECT "name" INTO "author" FROM "users" WHERE "id" = NEW."author_id";
  END IF;
  PERFORM pg_notify('changes', "around" || '/' || "author");
  RETURN NULL;
END
$$;

-- What is older than a day when it comes, as most of an import is, is no news; what is delayed is nobody's but its author's yet.
CREATE TRIGGER "items_announce_post" AFTER INSERT ON "items" FOR EACH ROW
  WHEN (NEW."delayed_until" IS NULL AND NEW."created_at" > now() - interval '1 day')
  EXECUTE FUNCTION "announce_post"();
-- Of comments nobody is told the points.
CREATE TRIGGER "items_announce_change" AFTER UPDATE ON "items" FOR EACH ROW
  WHEN (NEW."delayed_until" IS NULL AND (
    (NEW."score" <> OLD."score" AND NEW."kind" <> 'comment')
    OR (NEW."title", NEW."url", NEW."html", NEW."parent_id", NEW."deleted_at", NEW."killed_at", NEW."removal_id", NEW."purged_at", NEW."delayed_until")
      IS DISTINCT FROM (OLD."title", OLD."url", OLD."html", OLD."parent_id", OLD."deleted_at", OLD."killed_at", OLD."removal_id", OLD."purged_at", OLD."delayed_until")))
  EXECUTE FUNCTION "announce_post"();

CREATE FUNCTION "announce_person"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('changes', '/' || NEW."name");
  RETURN NULL;
END
$$;

CREATE TRIGGER "users_announce_change" AFTER UPDATE OF "karma", "about_html" ON "users" FOR EACH ROW
  WHEN (NEW."karma" <> OLD."karma" OR NEW."about_html" <> OLD."about_html")
  EXECUTE FUNCTION "announce_person"();
