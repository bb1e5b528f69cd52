/** Drafts as they are kept (草稿): versions, waivers, states. */
@NullMarked
package dev.gongkai.report.service.drafts;

import org.jspecify.annotations.NullMarked;
