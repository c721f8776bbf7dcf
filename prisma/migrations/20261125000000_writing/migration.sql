-- AlterTable
ALTER TABLE "items" ADD COLUMN "edits" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "url_key" TEXT;

-- CreateIndex
CREATE INDEX "items_url_key_created_at_idx" ON "items"("url_key", "created_at" DESC);

-- CreateIndex
CREATE INDEX "votes_user_id_created_at_idx" ON "votes"("user_id", "created_at" DESC);

-- What the Prisma schema cannot say follows.

ALTER TABLE "items"
  ADD CONSTRAINT "items_edits" CHECK ("edits" >= 0),
  ADD CONSTRAINT "items_url_key" CHECK ("url_key" IS NULL OR ("url" IS NOT NULL AND char_length("url_key") <= 4000));
