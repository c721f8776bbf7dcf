-- What is imported from where posts are named by texts gets a number for each name, the same one every time.
CREATE TABLE "imported_names" (
    "source" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "id" SERIAL NOT NULL,

    CONSTRAINT "imported_names_pkey" PRIMARY KEY ("source", "name"),
    CONSTRAINT "imported_names_lengths" CHECK (length("source") <= 300 AND length("name") <= 100)
);

CREATE UNIQUE INDEX "imported_names_id_key" ON "imported_names"("id");
