@NullMarked
package dev.gongkai.report.service;

import org.jspecify.annotations.NullMarked;
