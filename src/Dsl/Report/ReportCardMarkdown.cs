using System.Collections.Immutable;
using System.Text;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Report;

/// <summary>A report card as a page of Markdown that a manager reads in two minutes.</summary>
public sealed class ReportCardMarkdown
{
    private const int Blocks = 10;
    private const int Named = 8;

    private readonly StringBuilder _page = new();
    private readonly ReportCard _card;
    private readonly Func<string, string>? _linkTo;

    private ReportCardMarkdown(ReportCard card, Func<string, string>? linkTo) => (_card, _linkTo) = (card, linkTo);

    /// <summary>The page; its lines end in <c>\n</c>.</summary>
    /// <param name="card">The card.</param>
    /// <param name="linkTo">Where the page finds a policy's file, by its path; null: places are given without links.</param>
    /// <param name="picture">Where the page finds the picture of the marks; null: there is none.</param>
    public static string Of(ReportCard card, Func<string, string>? linkTo = null, string? picture = null)
    {
        var page = new ReportCardMarkdown(card, linkTo);
        page.WriteHead(picture);
        foreach (ReportMark mark in card.Marks.Where(m => !m.Answers.IsEmpty))
        {
            page.WriteMark(mark);
        }

        if (card.Errors.IsEmpty)
        {
            page.WriteNext();
            page.WriteRulesToDrop();
        }

        return page._page.ToString();
    }

    private void WriteHead(string? picture)
    {
        PolicySymbol policy = _card.Policy;
        Line("# Report card: " + Markdown.Text(policy.Title ?? policy.Name));
        Line();
        string about = "Policy " + Markdown.Text(policy.Name) + (policy.Version is { } version ? ", version " + Symbols.Words.Number(version) : string.Empty)
            + (policy.Owner is { } owner ? ", of " + Markdown.Text(Quoted.Short(owner)) : string.Empty) + ": ";
        if (!_card.Errors.IsEmpty)
        {
            Line(about + "**not graded.** The file contradicts itself, or can't be read; any statement about the rest could be wrong. First put right:");
            Line();
            foreach (Finding error in _card.Errors)
            {
                Line("- " + Told(error));
            }

            return;
        }

        Line(about + (_card.Share is { } share
            ? "**" + ReportWords.Number(_card.Yes) + " of " + ReportWords.Number(_card.Asked) + " questions answered yes, " + ReportWords.Percent(share) + ".**"
            : "**nothing to grade.** It makes no promise, and holds no standard, rule or role."));
        if (_card.Share is null)
        {
            return;
        }

        Line();
        if (picture is not null)
        {
            Line("![The six marks](" + picture + ")");
            Line();
        }

        Line("| | mark | answered yes | |");
        Line("|---|:-:|---|---|");
        foreach (ReportMark mark in _card.Marks)
        {
            Line("| **" + ReportWords.Of(mark.Head).Name + "** " + ReportWords.Of(mark.Head).Question + " | " + ReportWords.Of(mark.Grade) + " | " + ReportWords.Count(mark) + " | " + Bar(mark) + " |");
        }

        Line();
    }

    private static string Bar(ReportMark mark) => mark.Share is { } share
        ? new string('█', (int)decimal.Floor(share * Blocks)) + new string('░', Blocks - (int)decimal.Floor(share * Blocks))
        : string.Empty;

    private void WriteMark(ReportMark mark)
    {
        Line("## " + ReportWords.Of(mark.Head).Name + ": " + (mark.Asked == 0 ? ReportWords.Count(mark) : ReportWords.Of(mark.Grade) + ", " + ReportWords.Count(mark)));
        IGrouping<ReportQuestion, ReportAnswer>[] questions = mark.Answers.GroupBy(a => a.Question).ToArray();
        WriteAnswers("Kept", questions, ReportReply.Yes);
        WriteAnswers("Missing", questions, ReportReply.No);
        WriteAnswers("Set aside, for a reason", questions, ReportReply.SetAside);
        Line();
    }

    private void WriteAnswers(string heading, IGrouping<ReportQuestion, ReportAnswer>[] questions, ReportReply reply)
    {
        if (!questions.Any(q => q.Any(a => a.Reply == reply)))
        {
            return;
        }

        Line();
        Line("**" + heading + "**");
        Line();
        foreach (IGrouping<ReportQuestion, ReportAnswer> question in questions)
        {
            ReportAnswer[] answers = question.Where(a => a.Reply == reply).ToArray();
            if (answers.Length == 0)
            {
                continue;
            }

            string share = reply == ReportReply.SetAside ? string.Empty
                : " (" + (reply == ReportReply.No ? "not so at " : string.Empty) + ReportWords.Number(answers.Length)
                    + " of " + ReportWords.Number(question.Count(a => a.Reply != ReportReply.SetAside)) + ")";
            Line("- " + question.Key.Text + share + (reply == ReportReply.Yes ? ": " + Names(answers.SelectMany(a => a.Behind)) : string.Empty));
            foreach (ReportAnswer answer in reply == ReportReply.Yes ? Array.Empty<ReportAnswer>() : answers)
            {
                Line("  - " + Place(answer.About) + ": " + Shown(answer));
            }
        }
    }

    /// <summary>What shows that an answer is not yes.</summary>
    private string Shown(ReportAnswer answer) => answer switch
    {
        { Reply: ReportReply.SetAside } => Markdown.Text(Quoted.Text(answer.Words!)),
        { Findings.IsEmpty: false } => string.Join(" ", answer.Findings.Select(Told)),
        { Repair.Kind: ReportRepairKind.Correction } => Markdown.Text(answer.Words!),
        { Repair: { } repair } when repair.At == answer.About => Markdown.Text(answer.Words!) + " Add " + Markdown.Code(repair.Text) + ".",
        _ => Markdown.Text(answer.Words!) + " " + Change(answer.Repair!),
    };

    private void WriteNext()
    {
        if (_card.Asked == 0)
        {
            return;
        }

        Line("## The next one percent");
        Line();
        if (_card.Next is not { } step)
        {
            Line("Every question that applies is answered yes. What comes next is to promise something more, and to keep it.");
            Line();
            return;
        }

        WriteChange(step.Repair);
        Line();
        Line("That lifts the card from " + ReportWords.Percent(step.Before) + " to " + ReportWords.Percent(step.After) + " ("
            + ReportWords.Number(_card.Yes + step.Answers.Length) + " of " + ReportWords.Number(_card.Asked) + "). It answers:");
        Line();
        foreach (ReportAnswer answer in step.Answers)
        {
            Line("- " + ReportWords.Of(answer.Question.Head).Name + ": " + Lowered(answer.Question.Text) + " (" + Place(answer.About) + ").");
        }

        Line();
    }

    private void WriteRulesToDrop()
    {
        if (_card.Policy.Rules.IsEmpty)
        {
            return;
        }

        Line("## Rules to drop");
        Line();
        if (_card.RulesToDrop.IsEmpty)
        {
            Line("None: nothing speaks against any rule of this policy.");
            return;
        }

        foreach (RuleToDrop drop in _card.RulesToDrop)
        {
            Line("1. " + Place(drop.Rule) + (drop.ChangesNothing ? ". Without it every case is decided as it is today." : string.Empty));
            foreach (Finding reason in drop.Reasons)
            {
                Line("   - " + Told(reason));
            }
        }
    }

    /// <summary>What can be pasted as it stands is given as it is pasted.</summary>
    private void WriteChange(ReportRepair repair)
    {
        if (!IsWhole(repair))
        {
            Line(Change(repair));
            return;
        }

        Line("Add an example for " + Place(repair.At) + ":");
        Line();
        Line("```");
        Line(repair.Text.TrimEnd());
        Line("```");
    }

    private static bool IsWhole(ReportRepair repair) => repair.Text.IndexOf('\n') >= 0;

    private string Change(ReportRepair repair) => repair.Kind switch
    {
        ReportRepairKind.Clause => "Write " + Markdown.Code(repair.Text) + " into " + Place(repair.At) + ".",
        ReportRepairKind.Declaration => "Add " + Markdown.Code(repair.Text) + ".",
        _ => "Put " + Place(repair.At) + " right: " + Markdown.Text(repair.Text),
    };

    private string Told(Finding finding)
    {
        int line = LineOf(finding.Path, finding.Span.Start);
        return Markdown.Text(finding.Message) + " ([" + finding.Rule.Code + "](" + finding.Rule.HelpLink + "), " + Linked("line " + ReportWords.Number(line), finding.Path, line) + ")";
    }

    /// <summary>A declaration as the policy names it, with its line; in the title's words where it has one.</summary>
    private string Place(Symbol symbol)
    {
        int line = symbol.Tree.Text.PositionOf(symbol.NameSpan.Start).Line + 1;
        return Linked(Markdown.Text(ReportWords.Named(symbol)), symbol.Tree.Text.Path, line) + (symbol is not PolicySymbol && symbol.Title is { } title ? ", " + Markdown.Text(Quoted.Text(title)) : string.Empty);
    }

    /// <summary>The first few of each kind: the card has all of them.</summary>
    private static string Names(IEnumerable<Symbol> symbols) => string.Join("; ", symbols.Distinct().Where(s => s is not ExampleSymbol).GroupBy(ReportWords.Kind).Select(kind =>
        kind.Key + " " + string.Join(", ", kind.Take(Named).Select(s => Markdown.Text(ReportWords.Name(s)))) + (kind.Count() > Named ? " and " + ReportWords.Number(kind.Count() - Named) + " more" : string.Empty)));

    private int LineOf(string path, int position)
    {
        SyntaxTree tree = _card.Policy.Tree;
        return path == tree.Text.Path ? tree.Text.PositionOf(position).Line + 1 : 1;
    }

    private string Linked(string text, string path, int line) => _linkTo is null ? text : "[" + text + "](" + _linkTo(path) + "#L" + ReportWords.Number(line) + ")";

    private static string Lowered(string text) => char.ToLowerInvariant(text[0]) + text.Substring(1);

    private void Line(string text = "") => _page.Append(text).Append('\n');
}
