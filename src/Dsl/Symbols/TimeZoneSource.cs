namespace PolicyLint.Dsl.Symbols;

/// <summary>Finds a time zone by its IANA name, or gives null for one that the machine does not know. The host has it; the engine does no I/O.</summary>
/// <param name="name">The IANA name, as <c>Europe/London</c>.</param>
public delegate TimeZoneInfo? TimeZoneSource(string name);
