using System.Text.RegularExpressions;

namespace PolicyLint.House.Tests.Laws;

/// <summary>Nothing half done, and nothing of the machine that it was written on. (The words are put together here so that this file isn't a leftover.)</summary>
public static class NoLeftovers
{
    private static readonly (Regex Word, string WhatToDo)[] Leftovers =
    [
        (new(@"\b(TO" + @"DO|FIX" + @"ME|HA" + @"CK)\b"), "finish it, or describe it in the issue tracker and delete the note"),
        (new(@"\bNot" + @"ImplementedException\b"), "implement it, or leave the member out"),
        (new("(^|[^A-Za-z0-9_.])/(wo" + "rk|tmp/w" + "t|ro" + "ot|ho" + "me)/"), "a path of somebody's machine: make it relative to the repository"),
    ];

    public static IEnumerable<Violation> Check(RepositoryFile file) =>
        from line in file.Text.Split('\n').Select((text, i) => (text, number: i + 1))
        from leftover in Leftovers
        let match = leftover.Word.Match(line.text)
        where match.Success
        select new Violation(file.Path, line.number, $"'{match.Value.Trim()}': {leftover.WhatToDo}");
}
