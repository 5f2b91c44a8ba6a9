namespace PolicyLint.Dsl.Configuration;

/// <summary>A setting whose value can't be read. Its default holds instead.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value as it is written.</param>
/// <param name="Expected">What kind of value belongs there.</param>
/// <param name="Default">The value that holds instead; empty where there is none.</param>
public sealed record SettingProblem(string Key, string Value, string Expected, string Default);
