namespace PolicyLint.Cli.Reports;

/// <summary>How findings are written.</summary>
internal enum ReportFormat
{
    /// <summary>For people: excerpt, case, repair, summary.</summary>
    Text,

    /// <summary>Everything, as docs/schemas/check.schema.json says.</summary>
    Json,

    /// <summary>SARIF 2.1.0, for code scanning.</summary>
    Sarif,

    /// <summary>Annotations of GitHub's workflows.</summary>
    GitHub,

    /// <summary>JUnit's XML, for build servers: a file is a suite, a finding a failure.</summary>
    JUnit,

    /// <summary>One line a finding, as compilers write it.</summary>
    MsBuild,
}
