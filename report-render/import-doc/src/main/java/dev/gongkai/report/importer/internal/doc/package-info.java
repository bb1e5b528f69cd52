/** Documents of Word 97-2003 and WPS, workbooks of Excel 97-2003. */
@NullMarked
package dev.gongkai.report.importer.internal.doc;

import org.jspecify.annotations.NullMarked;
