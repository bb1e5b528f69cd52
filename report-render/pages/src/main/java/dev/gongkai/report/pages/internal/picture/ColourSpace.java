package dev.gongkai.report.pages.internal.picture;

import java.io.IOException;

/** What the numbers of a picture mean; together with sRGB for those of devices they depend on no device. */
public sealed interface ColourSpace {

    /** How many numbers a pixel has. */
    int components();

    /** Dispatches on the kind of space. */
    <R> R accept(Visitor<R> visitor) throws IOException;

    /** What to do with each kind of space. */
    interface Visitor<R> {
        R device(Device space) throws IOException;

        R profile(ProfiledColours space) throws IOException;

        R calibrated(Calibrated space) throws IOException;

        R palette(Palette space) throws IOException;
    }

    static ColourSpace device(int components) {
        return new Device(components);
    }

    /** Grey or RGB as the whole document has it: sRGB. */
    record Device(int components) implements ColourSpace {
        @Override
        public <R> R accept(Visitor<R> visitor) throws IOException {
            return visitor.device(this);
        }
    }

    /** A profile that has been found fit. */
    record ProfiledColours(int components, byte[] icc) implements ColourSpace {
        @Override
        public <R> R accept(Visitor<R> visitor) throws IOException {
            return visitor.profile(this);
        }
    }

    /** A gamma and, for RGB, primaries. */
    record Calibrated(int components, double gamma, Chromaticities primaries) implements ColourSpace {
        @Override
        public <R> R accept(Visitor<R> visitor) throws IOException {
            return visitor.calibrated(this);
        }
    }

    /** Colours by their number, one after another; numbers beyond them are black, as browsers have it. */
    record Palette(ColourSpace base, byte[] colours, int depth) implements ColourSpace {
        @Override
        public int components() {
            return 1;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) throws IOException {
            return visitor.palette(this);
        }
    }
}
