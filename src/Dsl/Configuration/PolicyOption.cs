namespace PolicyLint.Dsl.Configuration;

/// <summary>A setting that a policy file may be given, as the documentation lists it and the options read it.</summary>
/// <param name="Key">The key, as in <c>svcpolicy.max_approvals</c>.</param>
/// <param name="Default">The value where none is given, as it would be written; empty where there is none.</param>
/// <param name="Unit">What kind of value it takes.</param>
/// <param name="Meaning">What it sets, in a sentence.</param>
public sealed record PolicyOption(string Key, string Default, string Unit, string Meaning);
