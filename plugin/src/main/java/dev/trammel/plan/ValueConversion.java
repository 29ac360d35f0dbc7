package dev.trammel.plan;

import dev.trammel.model.Expression;

/**
 * How a value of one column becomes that of another, and back.
 *
 * @param forth in terms of the former column alone
 * @param back in terms of the later column alone
 */
public record ValueConversion(Expression forth, Expression back) {}
