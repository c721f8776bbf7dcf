-- Whether everyone sees a post stands beside its words: a common word is in many posts, and a search looked each of them up among the items.
ALTER TABLE "search_documents" ADD COLUMN "live" BOOLEAN NOT NULL DEFAULT true;
ALTER TABLE "search_documents" ALTER COLUMN "live" DROP DEFAULT;
UPDATE "search_documents" SET "live" = false FROM "items" WHERE "items"."id" = "search_documents"."item_id" AND NOT "items"."live";

CREATE OR REPLACE FUNCTION "add_to_search"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "search_documents" ("item_id", "created_at", "words", "live")
    SELECT "id", "created_at", search_words("kind", "author_id", "title", "url", "site", "text"), "live" FROM "added" WHERE "kind" <> 'pollopt';
  INSERT INTO "search_points" ("item_id", "points", "is_story") SELECT "id", "score", "kind" <> 'comment' FROM "added" WHERE "kind" <> 'pollopt';
  RETURN NULL;
END
$$;

CREATE FUNCTION "keep_search_live"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "search_documents" SET "live" = NEW."live" WHERE "item_id" = NEW."id";
  RETURN NULL;
END
$$;
CREATE TRIGGER "items_keep_search_live" AFTER UPDATE OF "live" ON "items" FOR EACH ROW
  WHEN (OLD."live" <> NEW."live")
  EXECUTE FUNCTION "keep_search_live"();

-- A person finds what is gone of their own.
CREATE INDEX "items_gone_of_author" ON "items" ("author_id") WHERE NOT "live";
