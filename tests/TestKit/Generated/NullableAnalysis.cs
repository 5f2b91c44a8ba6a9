namespace PolicyLint.TestKit.Generated;

/// <summary>The compiler's analysis of <c>null</c>, which generated files switch off for builds: here they must stand it.</summary>
public static class NullableAnalysis
{
    private const string Off = "#nullable disable warnings\n";

    /// <summary>A generated file with the analysis.</summary>
    /// <param name="source">The file.</param>
    /// <exception cref="ArgumentException">It does not switch the analysis off, so that nothing can be switched on.</exception>
    public static string On(string source) => source.Contains(Off, StringComparison.Ordinal)
        ? source.Replace(Off, "#nullable enable warnings\n", StringComparison.Ordinal)
        : throw new ArgumentException("The file does not switch the analysis of null off.", nameof(source));
}
