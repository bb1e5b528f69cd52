/**
 * Not API: the one judge of pictures. It says of a PNG or JPEG file how large it is and whether every format can show it, and
 * whoever takes or shows a picture asks it; what becomes of the pixels is the formats'.
 *
 * <p>It reads the files itself. The platform's decoders would need the desktop module, differ between versions of Java and
 * stop at what everybody passes over, such as an odd profile; they decode only what cannot be judged otherwise. A library
 * that reads Exif would be larger than this module, and two numbers are wanted of it.
 */
@NullMarked
package dev.gongkai.report.internal.picture;

import org.jspecify.annotations.NullMarked;
