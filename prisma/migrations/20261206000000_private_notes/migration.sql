-- What somebody notes about a person, for themselves alone; the label stands beside that person's name wherever its writer reads it.
CREATE TABLE "private_notes" (
    "user_id" INTEGER NOT NULL,
    "person_id" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "label" TEXT NOT NULL,

    CONSTRAINT "private_notes_pkey" PRIMARY KEY ("user_id", "person_id"),
    CONSTRAINT "private_notes_others" CHECK ("person_id" <> "user_id"),
    CONSTRAINT "private_notes_said" CHECK ("text" <> '' OR "label" <> ''),
    CONSTRAINT "private_notes_text" CHECK (char_length("text") <= 2000),
    CONSTRAINT "private_notes_label" CHECK (char_length("label") <= 20)
);

CREATE INDEX "private_notes_person_id_idx" ON "private_notes"("person_id");

-- Every page of a thread looks for labels, and few people have any.
CREATE INDEX "private_notes_labels" ON "private_notes" ("user_id") INCLUDE ("person_id") WHERE "label" <> '';

ALTER TABLE "private_notes" ADD CONSTRAINT "private_notes_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "private_notes" ADD CONSTRAINT "private_notes_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What a profile counts: a person's live posts by kind and month. Nothing in it changes with a vote.
CREATE INDEX "items_posted" ON "items" ("author_id", "kind", "created_at") WHERE "live";
