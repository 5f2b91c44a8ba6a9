using System.Globalization;
using PolicyLint.Dsl.Service;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Rules.Capacity;

/// <summary>The figures of a promise and of a capacity, as messages give them.</summary>
internal static class CapacityWords
{
    /// <summary>The target clause of a promise; null where it leaves that to its standard.</summary>
    public static PromiseTargetClauseSyntax? TargetOf(PromiseSymbol promise) =>
        ((PromiseSyntax)promise.Syntax).Block?.Clauses.OfType<PromiseTargetClauseSyntax>().FirstOrDefault();

    /// <summary>The share that a promise gives, or its name where it leaves that to its standard.</summary>
    public static TextSpan SpanOf(PromiseSymbol promise) =>
        TargetOf(promise) is { } target ? promise.Tree.SpanOf(target.Share) : promise.NameSpan;

    /// <summary><c>"SameDay" promises 90% within 8 hours</c>.</summary>
    /// <param name="promise">The promise.</param>
    /// <param name="share">The share that is spoken of where its standard gives it.</param>
    public static string Promised(PromiseSymbol promise, decimal share)
    {
        string words = TargetOf(promise) is { } target ? promise.Tree.TextOf(target.Share) + " " + promise.Tree.TextOf(target.Deadline)
            : share == 1m ? "every case in time"
            : Percent(share) + " in time";
        return Quoted.Name(promise) + " promises " + Quoted.Short(words);
    }

    /// <summary><c>2700 a week at 6 minutes each keep 6 people busy, and 4.2 are there</c>.</summary>
    public static string Figures(CapacityLoad load)
    {
        if (load.IsThroughput)
        {
            return load.Arrivals.ToText(1) + " come in a week, and " + load.Available.ToText(1) + " can be done";
        }

        if (load.PeopleBusy is not { } busy)
        {
            return load.Arrivals.ToText(1) + " come in a week, and nobody is at work";
        }

        string handling = ((CapacitySyntax)load.Capacity.Syntax).Block?.Clauses.OfType<HandlingClauseSyntax>().FirstOrDefault() is { } clause
            ? Quoted.Short(load.Capacity.Tree.TextOf(clause.Duration))
            : load.Handling.ToText(2) + " hours";
        string atOnce = load.Capacity.Concurrency == 1m ? string.Empty : ", " + Number(load.Capacity.Concurrency) + " at once,";
        string people = load.Capacity.Shrinkage == 0m
            ? load.Staff.ToText(2) + (load.Staff == 1 ? " is there" : " are there")
            : load.Staff.ToText(2) + " less " + Percent(load.Capacity.Shrinkage) + " shrinkage are " + load.PeopleAtWork.ToText(2, cut: true);
        return load.Arrivals.ToText(1) + " a week at " + handling + " each" + atOnce + " keep " + busy.ToText(2) + (busy == 1 ? " person" : " people") + " busy, and " + people;
    }

    /// <summary>The model with what it takes for granted.</summary>
    public static string Assumptions(CapacityModel model) => model.Queue switch
    {
        null => "by the backlog over an ordinary week (work comes in evenly, first come first served, nobody gives up)",
        { GivesUp: true } => "by Erlang A (answered in time, of all that come; random arrivals, first come first served, patience as given)",
        { Variability: 1 } => "by Erlang C (random arrivals, first come first served, nobody gives up)",
        { Variability: var factor } => "by Erlang C with waits × " + factor.ToString("0.##", CultureInfo.InvariantCulture)
            + " for the variation of handling (Allen and Cunneen; random arrivals, first come first served, nobody gives up)",
    };

    /// <summary>A share in percent, cut off so that what is said to be the most never looks like enough; with decimals only where the whole percent is 0.</summary>
    public static string MostPercent(Fraction share) => ((100 * share).ToText(0, cut: true) is var whole && whole != "0" ? whole : (100 * share).ToText(2, cut: true)) + "%";

    public static string Percent(decimal share) => Number(share * 100m) + "%";

    public static string Number(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);
}
