namespace PolicyLint.Cli.Commands;

/// <summary>How the results of examples are written.</summary>
internal enum TestFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>JUnit's XML, for build servers.</summary>
    JUnit,
}
