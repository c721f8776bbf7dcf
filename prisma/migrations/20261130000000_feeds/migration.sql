-- The addresses of private feeds are made of this number; raising it ends the ones there are.
ALTER TABLE "users" ADD COLUMN "feed_epoch" INTEGER NOT NULL DEFAULT 0;
