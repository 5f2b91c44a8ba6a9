namespace PolicyLint.Dsl.Configuration;

/// <summary>A setting that does nothing: its value can't be read, so that its default holds, or nothing reads it.</summary>
/// <param name="Key">The key, as the host handed it over.</param>
/// <param name="Value">The value as it is written.</param>
/// <param name="Message">What is wrong with it, and what to do.</param>
public sealed record SettingProblem(string Key, string Value, string Message);
