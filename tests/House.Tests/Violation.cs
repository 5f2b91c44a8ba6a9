using System.Globalization;
using Xunit;

namespace PolicyLint.House.Tests;

/// <summary>A place where a law of the house is broken, and what to do there.</summary>
public sealed record Violation(string File, int Line, string WhatToDo)
{
    /// <summary>Fails with every violation, a line each.</summary>
    public static void None(IEnumerable<Violation> violations)
    {
        var found = violations.Distinct().OrderBy(v => v.File, StringComparer.Ordinal).ThenBy(v => v.Line).ToList();
        Assert.True(found.Count == 0, Environment.NewLine + string.Join(Environment.NewLine, found));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}: {WhatToDo}");
}
