-- What is searched stands apart from the items: threads are read as before, and a search looks through rows that hold nothing else.
CREATE TABLE "search_documents" (
    "item_id" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "words" tsvector NOT NULL,

    CONSTRAINT "search_documents_pkey" PRIMARY KEY ("item_id")
);

-- The points of the same items in their order, in narrow rows of their own: a vote writes no document anew, nor any index of the items.
CREATE TABLE "search_points" (
    "item_id" INTEGER NOT NULL,
    "points" INTEGER NOT NULL,
    "is_story" BOOLEAN NOT NULL,

    CONSTRAINT "search_points_pkey" PRIMARY KEY ("item_id")
);

ALTER TABLE "search_documents" ADD CONSTRAINT "search_documents_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "items"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "search_points" ADD CONSTRAINT "search_points_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "items"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Words of English are found in all their forms, and with or without accents.
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE TEXT SEARCH CONFIGURATION "forum" (COPY = "english");
ALTER TEXT SEARCH CONFIGURATION "forum" ALTER MAPPING FOR asciiword, word WITH unaccent, english_stem;

-- A text as it is read for its words. Punctuation, symbols and pictures become spaces, one for one, in every locale: the parser would take what hangs together (node.js, client/server) for a
-- host or a path, in which no word of it is found, and takes long over texts made to mislead it.
CREATE FUNCTION "search_text"("given" text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN regexp_replace("given", '[][!"#$%&''()*+,./:;<=>?@\\^_`{|}~\u0001-\u001f\u007f-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u00d7\u00f7\u2000-\u20cf\u2190-\u2bff\u3000-\u3004\u3008-\u3020\u30fb\uff01-\uff0f\uff1a-\uff20\U0001f000-\U0001faff-]', ' ', 'g');

-- The words of a phrase as they are looked for in titles.
CREATE FUNCTION "search_title"("given" text) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN regexp_replace(phraseto_tsquery('forum', search_text("given"))::text, '(''(?:[^'']|'''')*'')', '\1:A', 'g')::tsquery;

-- An address counts as its host and all above it, so that a site is found with what is below it.
CREATE FUNCTION "search_hosts"("url" text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (
  SELECT array_agg(array_to_string("parts"[n:], '.')) FROM (
    SELECT string_to_array(regexp_replace(lower(substring("url" FROM '^https?://(?:[^/?#@]*@)?([^/?#:]{1,253})')), '^www\.(?=.*\.)', ''), '.') AS "parts"
  ) "host" CROSS JOIN LATERAL generate_series(1, greatest(cardinality("parts") - 1, 1)) n
);

-- The words of an item: those of a title count most, then those of a story's text, then its address, then comments. What stands behind an equals sign
-- cannot be written by anybody, and says what the item is, who wrote it and where it leads. A vector ends at 1 MB; so much of a text always fits.
CREATE FUNCTION "search_words"("kind" item_kind, "author_id" int, "title" text, "url" text, "site" text, "words" text) RETURNS tsvector LANGUAGE sql STABLE PARALLEL SAFE
RETURN setweight(to_tsvector('forum', search_text(coalesce("title", ''))), 'A')
  || setweight(to_tsvector('forum', search_text(left("words", 50000))), CASE WHEN "kind" = 'comment' THEN 'D' ELSE 'B' END::"char")
  || setweight(to_tsvector('forum', search_text(coalesce(regexp_replace("url", '^https?://(www\.)?', ''), ''))), 'C')
  || array_to_tsvector(array_remove(ARRAY[
    CASE WHEN "kind" = 'comment' THEN '=comment' ELSE '=story' END,
    CASE WHEN "kind" IN ('poll', 'job') THEN '=' || "kind" END,
    CASE WHEN "kind" IN ('story', 'poll') AND "url" IS NULL THEN '=ask' END,
    CASE WHEN "kind" IN ('story', 'poll') AND "title" ~* '^show( hn\M|:)' THEN '=show' END,
    '=by:' || "author_id",
    '=site:' || "site"
  ] || (SELECT array_agg('=site:' || h) FROM unnest(search_hosts("url")) h), NULL));

-- Poll options are no posts of their own.
INSERT INTO "search_documents" ("item_id", "created_at", "words")
  SELECT "id", "created_at", search_words("kind", "author_id", "title", "url", "site", "text") FROM "items" WHERE "kind" <> 'pollopt';
INSERT INTO "search_points" ("item_id", "points", "is_story") SELECT "id", "score", "kind" <> 'comment' FROM "items" WHERE "kind" <> 'pollopt';

-- Without a list of pending entries, which every search would go through.
CREATE INDEX "search_documents_words" ON "search_documents" USING gin ("words") WITH (fastupdate = off);
CREATE INDEX "search_documents_created_at_item_id_idx" ON "search_documents"("created_at" DESC, "item_id" DESC);
CREATE INDEX "search_points_points_item_id_idx" ON "search_points"("points" DESC, "item_id" DESC);
CREATE INDEX "search_points_of_stories" ON "search_points"("points" DESC, "item_id" DESC) WHERE "is_story";
CREATE INDEX "threads_comment_count_idx" ON "threads"("comment_count");
-- Names that were not typed quite right.
CREATE INDEX "users_name_like" ON "users" USING gin (("name"::text) gin_trgm_ops) WITH (fastupdate = off);

-- How often a word stands in all of it decides where a search begins.
ANALYZE "search_documents", "search_points";

CREATE FUNCTION "add_to_search"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "search_documents" ("item_id", "created_at", "words")
    SELECT "id", "created_at", search_words("kind", "author_id", "title", "url", "site", "text") FROM "added" WHERE "kind" <> 'pollopt';
  INSERT INTO "search_points" ("item_id", "points", "is_story") SELECT "id", "score", "kind" <> 'comment' FROM "added" WHERE "kind" <> 'pollopt';
  RETURN NULL;
END
$$;
CREATE TRIGGER "items_add_to_search" AFTER INSERT ON "items" REFERENCING NEW TABLE AS "added"
  FOR EACH STATEMENT EXECUTE FUNCTION "add_to_search"();

CREATE FUNCTION "keep_search_words"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "search_documents" SET "created_at" = NEW."created_at", "words" = search_words(NEW."kind", NEW."author_id", NEW."title", NEW."url", NEW."site", NEW."text")
    WHERE "item_id" = NEW."id";
  RETURN NULL;
END
$$;
CREATE TRIGGER "items_keep_search_words" AFTER UPDATE OF "created_at", "author_id", "title", "url", "site", "text" ON "items" FOR EACH ROW
  WHEN ((OLD."created_at", OLD."author_id", OLD."title", OLD."url", OLD."site", OLD."text") IS DISTINCT FROM (NEW."created_at", NEW."author_id", NEW."title", NEW."url", NEW."site", NEW."text"))
  EXECUTE FUNCTION "keep_search_words"();

CREATE FUNCTION "keep_search_points"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "search_points" SET "points" = NEW."score" WHERE "item_id" = NEW."id";
  RETURN NULL;
END
$$;
CREATE TRIGGER "items_keep_search_points" AFTER UPDATE OF "score" ON "items" FOR EACH ROW
  WHEN (OLD."score" <> NEW."score")
  EXECUTE FUNCTION "keep_search_points"();
