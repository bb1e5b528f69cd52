/** The report as fields of a page (填报): what is shown, and what comes back. */
@NullMarked
package dev.gongkai.report.service.edit;

import org.jspecify.annotations.NullMarked;
