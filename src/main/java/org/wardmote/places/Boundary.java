package org.wardmote.places;

import java.util.List;

/**
 * The outline of an area in WGS84 degrees: polygons, each a list of rings (the first the shell, the others holes), each
 * a list of {@code {longitude, latitude}}. Ultra-generalised: good for a choropleth, too coarse to place a point.
 *
 * @param edition which year's boundaries: {@code 2019}, {@code 2024}
 */
public record Boundary(AreaCode area, String edition, List<List<List<double[]>>> polygons) {}
