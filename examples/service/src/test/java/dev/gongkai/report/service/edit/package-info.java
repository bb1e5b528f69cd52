@NullMarked
package dev.gongkai.report.service.edit;

import org.jspecify.annotations.NullMarked;
