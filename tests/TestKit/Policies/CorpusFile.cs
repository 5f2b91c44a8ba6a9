namespace PolicyLint.TestKit.Policies;

/// <summary>A policy file of the corpus.</summary>
/// <param name="Name">Its path within its project, with forward slashes.</param>
/// <param name="Bytes">What is in it: not always UTF-8.</param>
public sealed record CorpusFile(string Name, byte[] Bytes);
