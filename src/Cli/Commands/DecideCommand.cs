using System.CommandLine;
using PolicyLint.Cli.Loading;
using PolicyLint.Cli.Reports;
using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Rules;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Hosts;

namespace PolicyLint.Cli.Commands;

/// <summary><c>policylint decide</c>: one case, decided, with the trace and what would have to differ.</summary>
internal static class DecideCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        Argument<string> file = PolicyArguments.File();
        Argument<string> request = new("request") { Description = "The request to decide (Refund)." };
        Argument<string[]> fields = new("field=value") { Description = "The case, as the policy writes values: amount='80 GBP' age='45 days' customer=Loyal.", Arity = ArgumentArity.ZeroOrMore };
        Option<DateOnly?> asOf = PolicyArguments.AsOf();
        Option<Verdict?> wanted = new("--why-not") { Description = "The verdict to ask after: what would have to differ for it. Without it, of what is not allowed: allow.", HelpName = "verdict", CustomParser = PolicyArguments.Word<Verdict> };
        wanted.CompletionSources.Clear();
        wanted.CompletionSources.Add(PolicyArguments.Words<Verdict>());
        Option<bool> json = new("--json") { Description = "Write the decision for a program." };
        var command = new Command("decide", "Decide a case, with every rule that applied or why not, and the fewest changes for another verdict.") { file, request, fields, asOf, wanted, json };
        command.SetAction(parsed =>
        {
            DecidedCase decided = Decide(terminal, parsed.GetValue(file)!, parsed.GetValue(request)!, parsed.GetValue(fields)!, parsed.GetValue(asOf), parsed.GetValue(wanted));
            if (parsed.GetValue(json))
            {
                WriteJson(decided, terminal);
            }
            else
            {
                WriteText(decided, terminal);
            }

            return decided.Decision.Gap is null ? ExitCode.Clean : ExitCode.Findings;
        });
        return command;
    }

    private static DecidedCase Decide(Terminal terminal, string path, string requestName, string[] fields, DateOnly? asOf, Verdict? wanted)
    {
        PolicyLoad load = PolicyLoad.Of(PolicySelection.OfFile(path, terminal));
        if (load.Unread.FirstOrDefault() is { } unread)
        {
            throw new UsageException($"{terminal.Told(unread.Path)} can't be read: {unread.Reason}.");
        }

        (PolicyProject project, PolicySymbol policy) = load.Policies.Single();
        RequestSymbol request = policy.Requests.FirstOrDefault(r => r.Name == requestName)
            ?? throw new UsageException($"Policy {policy.Name} has no request '{requestName}', but {string.Join(", ", policy.Requests.Select(r => r.Name))}.");
        AskedCase asked = CaseReader.Read(project, policy, request, fields);
        RequestRegions regions = new PolicyAnalysis(asked.Project).RegionsOf(asked.Request)
            ?? throw new UsageException($"{terminal.Told(policy.Tree.Text.Path)} has errors: see 'policylint check'.");
        var evaluator = new Evaluator(MachineTimeZones.Source);
        Decision decision = Decided(evaluator, asked, asOf);
        Verdict target = wanted ?? Verdict.Allow;
        bool isAsked = decision.Verdict != target && decision.Gap is null;
        WhyNot? whyNot = isAsked ? WhyNot.Of(regions, evaluator, decision, target) : null;
        return new DecidedCase(decision, whyNot, IsGivenUp: isAsked && whyNot is null);
    }

    private static Decision Decided(Evaluator evaluator, AskedCase asked, DateOnly? asOf)
    {
        try
        {
            return evaluator.Decide(asked.Request, asked.Inputs, asOf?.ToDateTime(default));
        }
        catch (Exception e) when (e is OverflowException or ArgumentOutOfRangeException)
        {
            throw new UsageException($"{asked.Request.Name} can't be decided: its arithmetic goes past what a number or a date holds. Give smaller values.");
        }
    }

    private static void WriteText(DecidedCase decided, Terminal terminal)
    {
        Decision decision = decided.Decision;
        IReadOnlyList<string> lines = DecisionText.Lines(decision);
        terminal.Out.WriteLine(terminal.Paint(Ink.Bold, lines[0]));
        if (decision.Reason is { } reason)
        {
            terminal.Out.WriteLine($"  {terminal.Paint(InkOf(decision.Verdict), Words.Text(reason))}");
        }

        // Of a case that is denied nobody is asked, whoever other rules would send it to.
        foreach (RoleSymbol approver in decision.Approvers.Where(_ => decision.Verdict == Verdict.Refer))
        {
            terminal.Out.WriteLine($"  {approver.Name} is asked.");
        }

        foreach (RoleSymbol role in decision.MayBeBentBy)
        {
            terminal.Out.WriteLine($"  {role.Name} may say yes all the same.");
        }

        foreach (FieldSymbol output in decision.Request.Fields.Where(f => f.Kind is FieldKind.Output or FieldKind.Formula))
        {
            terminal.Out.WriteLine(output == decision.Gap
                ? $"  {output.Name}: nothing gives it a value."
                : $"  {output.Name}: {Words.Value(output.Type, decision.Values.GetValueOrDefault(output))}");
        }

        terminal.Out.WriteLine();
        foreach (string line in lines.Skip(1))
        {
            terminal.Out.WriteLine(line.Contains(": applied", StringComparison.Ordinal) ? line : terminal.Paint(Ink.Dim, line));
        }

        if (decided.IsGivenUp)
        {
            terminal.Out.WriteLine();
            terminal.Out.WriteLine("What would have to differ is too much to work out.");
        }

        if (decided.WhyNot is { } whyNot)
        {
            terminal.Out.WriteLine();
            foreach (CaseChange change in whyNot.Changes)
            {
                terminal.Out.WriteLine(change + ".");
            }

            if (whyNot.Changes.IsEmpty)
            {
                terminal.Out.WriteLine($"No change was found that gives '{whyNot.Wanted.ToString().ToLowerInvariant()}'{(whyNot.IsExact ? ": there is none" : string.Empty)}.");
            }
        }
    }

    private static void WriteJson(DecidedCase decided, Terminal terminal) => JsonWriting.WriteDocument(terminal, json =>
    {
        Decision decision = decided.Decision;
        json.WriteStartObject();
        json.WriteString("request", decision.Request.Name);
        json.WriteString("verdict", decision.Verdict.ToString().ToLowerInvariant());
        json.WriteString("decidedBy", decision.DecidedBy is { } by ? DecisionText.Path(by) : null);
        json.WriteString("reason", decision.Reason);
        json.WriteArray("approvers", decision.Approvers, role => json.WriteStringValue(role.Name));
        json.WriteArray("mayBeBentBy", decision.MayBeBentBy, role => json.WriteStringValue(role.Name));
        json.WriteObject("values", () =>
        {
            foreach (FieldSymbol field in decision.Request.Fields.Where(decision.Values.ContainsKey))
            {
                json.WritePropertyName(field.Name);
                json.WriteValue(field.Type, decision.Values[field]);
            }
        });
        json.WriteString("gap", decision.Gap?.Name);
        json.WriteArray("trace", DecisionText.Lines(decision).Skip(1), json.WriteStringValue);
        json.WriteArray("whyNot", decided.WhyNot?.Changes ?? [], change => json.WriteItem(() =>
        {
            json.WriteString("verdict", change.Decision.Verdict.ToString().ToLowerInvariant());
            json.WriteObject("fields", () =>
            {
                foreach (FieldChange field in change.Fields)
                {
                    json.WriteString(field.Field.Name, field.Words);
                }
            });
        }));
        json.WriteEndObject();
    });

    private static Ink InkOf(Verdict verdict) => verdict switch
    {
        Verdict.Allow => Ink.Green,
        Verdict.Refer => Ink.Yellow,
        _ => Ink.Red,
    };
}
