-- How somebody wants to read.
CREATE TYPE "theme" AS ENUM ('system', 'light', 'dark', 'black');
CREATE TYPE "text_size" AS ENUM ('normal', 'large', 'larger');
CREATE TYPE "density" AS ENUM ('compact', 'normal', 'roomy');

ALTER TABLE "users"
  ADD COLUMN "theme" "theme" NOT NULL DEFAULT 'system',
  ADD COLUMN "text_size" "text_size" NOT NULL DEFAULT 'normal',
  ADD COLUMN "density" "density" NOT NULL DEFAULT 'normal',
  ADD COLUMN "top_colour" TEXT,
  ADD COLUMN "keys" BOOLEAN NOT NULL DEFAULT true,
  ADD CONSTRAINT "users_top_colour" CHECK ("top_colour" ~ '^[0-9a-f]{6}$');

CREATE INDEX "users_top_colour_idx" ON "users" ("top_colour") WHERE "top_colour" IS NOT NULL;

-- Who wants to be kept from reading too long: minutes of a visit and between two, and when the present or last visit began and ended.
ALTER TABLE "users"
  ADD COLUMN "no_procrast" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "max_visit" INTEGER NOT NULL DEFAULT 20,
  ADD COLUMN "min_away" INTEGER NOT NULL DEFAULT 180,
  ADD COLUMN "first_view_at" TIMESTAMPTZ(3),
  ADD COLUMN "last_view_at" TIMESTAMPTZ(3),
  ADD CONSTRAINT "users_visit_minutes" CHECK ("max_visit" BETWEEN 1 AND 1440 AND "min_away" BETWEEN 1 AND 1440),
  ADD CONSTRAINT "users_visit" CHECK (("first_view_at" IS NULL) = ("last_view_at" IS NULL) AND ("no_procrast" OR "first_view_at" IS NULL));

-- For so many minutes a comment is its author's alone.
ALTER TABLE "users"
  ADD COLUMN "delay" INTEGER NOT NULL DEFAULT 0,
  ADD CONSTRAINT "users_delay" CHECK ("delay" BETWEEN 0 AND 10);
ALTER TABLE "items"
  ADD COLUMN "delayed_until" TIMESTAMPTZ(3),
  ADD CONSTRAINT "items_delayed" CHECK ("delayed_until" IS NULL OR ("kind" = 'comment' AND "killed_at" IS NULL));

CREATE INDEX "items_delayed_idx" ON "items" ("story_id", "delayed_until") WHERE "delayed_until" IS NOT NULL;

-- What is delayed is not live. Before version 17 what a column is worked out from cannot be changed, so it is made anew with all that depends on it.
DO $$
DECLARE
  "live" SMALLINT := (SELECT "attnum" FROM "pg_attribute" WHERE "attrelid" = 'items'::regclass AND "attname" = 'live');
  "definitions" TEXT[] := ARRAY(
    SELECT DISTINCT CASE d."classid" WHEN 'pg_trigger'::regclass THEN pg_get_triggerdef(d."objid") ELSE pg_get_indexdef(d."objid") END
    FROM "pg_depend" d LEFT JOIN "pg_class" c ON c."oid" = d."objid" AND d."classid" = 'pg_class'::regclass
    WHERE d."refobjid" = 'items'::regclass AND d."refobjsubid" = "live" AND (d."classid" = 'pg_trigger'::regclass OR c."relkind" = 'i'));
  "definition" TEXT;
BEGIN
  ALTER TABLE "items" DROP COLUMN "live" CASCADE;
  ALTER TABLE "items"
    ADD COLUMN "live" BOOLEAN GENERATED ALWAYS AS ("deleted_at" IS NULL AND "killed_at" IS NULL AND "removal_id" IS NULL AND "delayed_until" IS NULL) STORED;
  FOREACH "definition" IN ARRAY "definitions" LOOP
    EXECUTE "definition";
  END LOOP;
END
$$;

-- What comes into sight when its delay is over is told of, too.
DROP TRIGGER "items_announce_back" ON "items";
CREATE CONSTRAINT TRIGGER "items_announce_back" AFTER UPDATE OF "deleted_at", "killed_at", "removal_id", "delayed_until" ON "items" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW."kind" = 'comment' AND NEW."live" AND NOT OLD."live" AND NEW."created_at" > now() - interval '1 day')
  EXECUTE FUNCTION "announce_comment"();
