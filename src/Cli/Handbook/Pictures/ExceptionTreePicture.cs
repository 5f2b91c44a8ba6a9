using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Cli.Handbook.Pictures;

/// <summary>A rule with its exceptions below it, and theirs below them: what is decided at each.</summary>
internal static class ExceptionTreePicture
{
    private const int MostRows = 60;
    private const double Row = 46;
    private const double Indent = 34;
    private const int LongestOutcome = 34;
    private const int LongestName = 36;
    private const double Deepest = 6;

    /// <summary>The tree; nothing where it is too large to be taken in at a glance.</summary>
    public static Html Of(ClauseSymbol root)
    {
        (ClauseSymbol Clause, int Depth)[] rows = [.. Walk(root, 0)];
        if (rows.Length > MostRows)
        {
            return Html.Empty;
        }

        double names = rows.Max(r => Left(r.Depth) + (Math.Min(Name(r.Clause).Length, LongestName) * 7.7)) + 34;
        double chip = 30 + (rows.Max(r => Math.Clamp(Outcome(r.Clause).Words.Length, 11, LongestOutcome)) * 8.1);
        var shapes = new List<Html>();
        for (int i = 0; i < rows.Length; i++)
        {
            (ClauseSymbol clause, int depth) = rows[i];
            double x = Left(depth);
            double y = 2 + (i * Row);
            if (depth > 0)
            {
                int parent = Array.FindLastIndex(rows, i, r => r.Depth < depth);
                double bend = x - (Indent / 2);
                shapes.Add(Picture.Path([(bend, 2 + (parent * Row) + 34), (bend, y + 17), (x, y + 17)], "wire"));
            }

            (string words, string look) = Outcome(clause);
            shapes.Add(Picture.Box(x, y, names + chip + 4 - x, 34, "card", 7));
            shapes.Add(Picture.Text(x + 14, y + 22, Picture.Fit(Name(clause), LongestName), depth == 0 ? "strong" : string.Empty));
            shapes.Add(Picture.Box(names, y + 5, chip - 2, 24, look + "-soft", 12));
            shapes.Add(Picture.Text(names - 1 + (chip / 2), y + 22, Picture.Fit(words, LongestOutcome), look + " strong", "middle"));
        }

        string told = string.Join("; ", rows.Select(r => (r.Depth == 0 ? "Rule " : "except ") + PlainWords.Lower(r.Clause) + ": " + Outcome(r.Clause).Words));
        return Picture.Narrow(names + chip + 8, (rows.Length * Row) - 8, told + ".", shapes);
    }

    /// <summary>Whether a clause is an exception of one that denies or refers.</summary>
    public static bool LiftsWhatRestricts(ClauseSymbol clause) => clause.Parent is { } parent
        && (parent.Effects.OfType<VerdictEffect>().Any(e => e.Verdict != Verdict.Allow) || LiftsWhatRestricts(parent));

    /// <summary>What a clause comes to in a word or two, and its look.</summary>
    public static (string Words, string Look) Outcome(ClauseSymbol clause) => clause.Effects.OfType<VerdictEffect>().FirstOrDefault() switch
    {
        { Verdict: Verdict.Allow } when clause.Parent is null || clause.Effects.Length > 1 || LiftsWhatRestricts(clause) => ("allowed", "yes"),
        { Verdict: Verdict.Allow } => ("nothing given", "accent"),
        null when LiftsWhatRestricts(clause) => ("allowed", "yes"),
        { Verdict: Verdict.Deny } => ("not allowed", "no"),
        { Role: { } role } => ("the " + PlainWords.Lower(role) + " decides", "ask"),
        _ => clause.Effects.OfType<OutputEffect>().FirstOrDefault() is { } output
            ? (PlainWords.Lower(output.Output) + ": " + ConditionWords.Of(output.Value), "accent")
            : ("nothing", "accent"),
    };

    private static double Left(int depth) => 2 + (Math.Min(depth, Deepest) * Indent);

    private static string Name(ClauseSymbol clause) => (clause.Parent is null ? string.Empty : "Except: ") + PlainWords.Name(clause);

    private static IEnumerable<(ClauseSymbol Clause, int Depth)> Walk(ClauseSymbol clause, int depth) =>
        new[] { (clause, depth) }.Concat(clause.Exceptions.SelectMany(e => Walk(e, depth + 1)));
}
