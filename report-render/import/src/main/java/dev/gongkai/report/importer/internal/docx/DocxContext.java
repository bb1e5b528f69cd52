package dev.gongkai.report.importer.internal.docx;

import dev.gongkai.report.importer.internal.office.OfficeArchive;

/** What all parts of a document share. */
record DocxContext(OfficeArchive archive, DocxStyles styles, DocxLists lists) {}
