-- Jobs and polls are few among stories: a list of either would look at all of them.
CREATE INDEX "items_live_jobs" ON "items" ("created_at" DESC, "id" DESC) WHERE "kind" = 'job' AND "live";
CREATE INDEX "items_live_polls" ON "items" ("created_at" DESC, "id" DESC) WHERE "kind" = 'poll' AND "live";
