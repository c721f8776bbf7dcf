-- What other programs are told of. Polls and jobs are stories here; `test` is what an admin sends to try a hook.
CREATE TYPE "webhook_event" AS ENUM ('story', 'comment', 'flag', 'decision', 'test');
CREATE TYPE "delivery_state" AS ENUM ('waiting', 'delivered', 'failed', 'withdrawn');

-- Its secret is made with that of the installation and stands in no table.
CREATE TABLE "webhooks" (
    "id" SERIAL NOT NULL,
    "url" TEXT NOT NULL,
    "events" "webhook_event"[] NOT NULL,
    "made_by_id" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "secret_epoch" INTEGER NOT NULL DEFAULT 0,
    "failing_since" TIMESTAMPTZ(3),
    "paused_at" TIMESTAMPTZ(3),
    "paused_by_id" INTEGER,

    CONSTRAINT "webhooks_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "webhooks_url" CHECK ("url" ~ '^https?://' AND char_length("url") <= 2000),
    CONSTRAINT "webhooks_events" CHECK (cardinality("events") > 0 AND NOT 'test' = ANY("events")),
    CONSTRAINT "webhooks_paused" CHECK ("paused_by_id" IS NULL OR "paused_at" IS NOT NULL)
);

CREATE UNIQUE INDEX "webhooks_url_key" ON "webhooks"("url");

ALTER TABLE "webhooks"
  ADD CONSTRAINT "webhooks_made_by_id_fkey" FOREIGN KEY ("made_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "webhooks_paused_by_id_fkey" FOREIGN KEY ("paused_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What is sent is written when it is sent: a row only says of what.
CREATE TABLE "webhook_deliveries" (
    "id" SERIAL NOT NULL,
    "message_id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "webhook_id" INTEGER NOT NULL,
    "event" "webhook_event" NOT NULL,
    "item_id" INTEGER,
    "flagger_id" INTEGER,
    "entry_id" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "state" "delivery_state" NOT NULL DEFAULT 'waiting',
    "tries" INTEGER NOT NULL DEFAULT 0,
    "not_before" TIMESTAMPTZ(3) NOT NULL,
    "tried_at" TIMESTAMPTZ(3),
    "status" INTEGER,
    "fault" TEXT,

    CONSTRAINT "webhook_deliveries_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "webhook_deliveries_of" CHECK (CASE "event"
      WHEN 'decision' THEN "entry_id" IS NOT NULL AND num_nonnulls("item_id", "flagger_id") = 0
      WHEN 'flag' THEN num_nonnulls("item_id", "flagger_id") = 2 AND "entry_id" IS NULL
      WHEN 'test' THEN num_nonnulls("item_id", "flagger_id", "entry_id") = 0
      ELSE "item_id" IS NOT NULL AND num_nonnulls("flagger_id", "entry_id") = 0 END),
    CONSTRAINT "webhook_deliveries_fault" CHECK (char_length("fault") <= 300)
);

-- Each hook is told of everything once.
CREATE UNIQUE INDEX "webhook_deliveries_once" ON "webhook_deliveries" ("webhook_id", "event", "item_id", "flagger_id", "entry_id") NULLS NOT DISTINCT WHERE "event" <> 'test';
CREATE INDEX "webhook_deliveries_due" ON "webhook_deliveries" ("not_before") WHERE "state" = 'waiting';
CREATE INDEX "webhook_deliveries_webhook_id_id_idx" ON "webhook_deliveries"("webhook_id", "id" DESC);
CREATE INDEX "webhook_deliveries_created_at_idx" ON "webhook_deliveries"("created_at");
CREATE INDEX "webhook_deliveries_item_id_idx" ON "webhook_deliveries"("item_id");

ALTER TABLE "webhook_deliveries"
  ADD CONSTRAINT "webhook_deliveries_webhook_id_fkey" FOREIGN KEY ("webhook_id") REFERENCES "webhooks"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "webhook_deliveries_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "items"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "webhook_deliveries_flagger_id_fkey" FOREIGN KEY ("flagger_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "webhook_deliveries_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "moderation_log"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Whoever writes something that hooks are told of queues it with that. What came into sight, went before it was sent and came back is queued again.
CREATE FUNCTION "queue_for_webhooks"("what" "webhook_event", "item" INTEGER, "flagger" INTEGER, "entry" INTEGER) RETURNS void LANGUAGE sql AS $$
  INSERT INTO "webhook_deliveries" ("webhook_id", "event", "item_id", "flagger_id", "entry_id", "created_at", "not_before")
  SELECT "id", "what", "item", "flagger", "entry", now(), now() FROM "webhooks" WHERE "paused_at" IS NULL AND "what" = ANY("events") ORDER BY "id"
  ON CONFLICT ("webhook_id", "event", "item_id", "flagger_id", "entry_id") WHERE "event" <> 'test'
  DO UPDATE SET "state" = 'waiting', "tries" = 0, "not_before" = excluded."not_before" WHERE "webhook_deliveries"."state" = 'withdrawn'
$$;

CREATE FUNCTION "queue_post_for_webhooks"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "queue_for_webhooks"(CASE "kind" WHEN 'comment' THEN 'comment'::"webhook_event" ELSE 'story' END, "id", NULL, NULL)
  FROM "items" i WHERE "id" = NEW."id" AND "live" AND NOT EXISTS (SELECT FROM "imported_items" m WHERE m."item_id" = i."id");
  RETURN NULL;
END
$$;

-- As with live updates: asked at the end of the transaction, when what a filter holds is out of sight; and what is older than a day is no news.
CREATE CONSTRAINT TRIGGER "items_tell_webhooks_new" AFTER INSERT ON "items" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW."kind" <> 'pollopt' AND NEW."live" AND NEW."created_at" > now() - interval '1 day')
  EXECUTE FUNCTION "queue_post_for_webhooks"();
CREATE CONSTRAINT TRIGGER "items_tell_webhooks_back" AFTER UPDATE OF "deleted_at", "killed_at", "removal_id", "delayed_until" ON "items" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW."kind" <> 'pollopt' AND NEW."live" AND NOT OLD."live" AND NEW."created_at" > now() - interval '1 day')
  EXECUTE FUNCTION "queue_post_for_webhooks"();

CREATE FUNCTION "queue_flag_for_webhooks"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "queue_for_webhooks"('flag', NEW."item_id", NEW."user_id", NULL);
  RETURN NULL;
END
$$;
CREATE TRIGGER "flags_tell_webhooks" AFTER INSERT ON "flags" FOR EACH ROW EXECUTE FUNCTION "queue_flag_for_webhooks"();

-- What was carried out with another act is told with that.
CREATE FUNCTION "queue_entry_for_webhooks"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "queue_for_webhooks"('decision', NULL, NULL, NEW."id");
  RETURN NULL;
END
$$;
CREATE TRIGGER "moderation_log_tells_webhooks" AFTER INSERT ON "moderation_log" FOR EACH ROW WHEN (NEW."part_of_id" IS NULL) EXECUTE FUNCTION "queue_entry_for_webhooks"();
