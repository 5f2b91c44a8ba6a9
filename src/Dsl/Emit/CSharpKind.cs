namespace PolicyLint.Dsl.Emit;

/// <summary>The C# type in which generated code holds a value while it decides. Money is held as its amount.</summary>
internal enum CSharpKind
{
    /// <summary><c>bool</c>.</summary>
    Bool,

    /// <summary><c>string</c>.</summary>
    Text,

    /// <summary><c>decimal</c>.</summary>
    Decimal,

    /// <summary><c>long</c>.</summary>
    Long,

    /// <summary><c>System.TimeSpan</c>.</summary>
    TimeSpan,

    /// <summary><c>System.DateOnly</c>.</summary>
    Date,

    /// <summary><c>System.TimeOnly</c>.</summary>
    Time,

    /// <summary><c>System.DateTime</c>.</summary>
    DateTime,

    /// <summary>An enum.</summary>
    Enum,
}
