using System.Text.Json;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules;
using PolicyLint.Dsl.Rules.Examples;
using PolicyLint.Dsl.Symbols;
using PolicyLint.LanguageServer.Features.Hovers;
using PolicyLint.LanguageServer.Features.Rename;
using PolicyLint.LanguageServer.JsonRpc;
using PolicyLint.LanguageServer.Protocol;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.LanguageServer.Features.Commands;

/// <summary>Does what a lens or an action offers: the answer says how it went, and the user is shown the same.</summary>
internal sealed class ExecuteCommandFeature : Feature
{
    /// <inheritdoc/>
    public override string Method => "workspace/executeCommand";

    /// <inheritdoc/>
    public override ServerCapabilities Announce(ServerCapabilities capabilities) => capabilities with { ExecuteCommandProvider = new ExecuteCommandOptions(CommandNames.All) };

    /// <inheritdoc/>
    public override RpcResult Answer(JsonElement parameters, WorkspaceSnapshot snapshot, CancellationToken cancellationToken)
    {
        ExecuteCommandParams given = (parameters.ValueKind == JsonValueKind.Undefined ? null : parameters.Deserialize(ProtocolJson.Default.ExecuteCommandParams))
            ?? throw new JsonException($"{Method} needs parameters.");
        switch (given.Command)
        {
            case CommandNames.ShowRule:
                string code = Text(given, 0);
                RuleDescriptor rule = RuleCatalog.All.FirstOrDefault(r => r.Code == code) ?? throw new RpcException(RpcErrorCode.InvalidParams, $"There is no rule '{code}'.");
                return RpcResult.Of(rule.HelpLink, ProtocolJson.Default.String) with { ShownPage = rule.HelpLink };
            case CommandNames.GeneratedNames:
                string? newName = given.Arguments?.Length > 3 ? Text(given, 3) : null;
                return RpcResult.Of(
                    GeneratedNameCommands.NamesOf(snapshot, Text(given, 0), new Position(Number(given, 1), Number(given, 2)), newName, cancellationToken),
                    ProtocolJson.Default.GeneratedNameChangeArray);
            case CommandNames.RenameGenerated:
                return RpcResult.Of(GeneratedNameCommands.Rename(snapshot, Text(given, 0), Text(given, 1), Text(given, 2), cancellationToken), ProtocolJson.Default.GeneratedRename);
        }

        string uri = Text(given, 0);
        DocumentView document = snapshot.Find(uri) ?? throw new RpcException(RpcErrorCode.InvalidParams, $"'{uri}' is no policy of this workspace.");
        string text = given.Command switch
        {
            CommandNames.RunExample => Run(document, Text(given, 1), given.Arguments?.Length > 2 ? Number(given, 2) : 0, cancellationToken),
            CommandNames.Explain => Explain(document, Text(given, 1)),
            _ => throw new RpcException(RpcErrorCode.InvalidParams, $"There is no command '{given.Command}'."),
        };
        return RpcResult.Of(text, ProtocolJson.Default.String) with { ShownText = text };
    }

    /// <summary>Examples may have the same text: the one is meant that is nearest to the lens, which may lag behind an edit.</summary>
    private static string Run(DocumentView document, string name, int line, CancellationToken cancellationToken)
    {
        ExampleResult result = document.Analysis.ExamplesOf(document.Policy, cancellationToken).Results
            .Where(r => r.Example.Name == name)
            .MinBy(r => Math.Abs((long)document.Text.PositionOf(r.Example.NameSpan.Start).Line - line))
            ?? throw new RpcException(RpcErrorCode.InvalidParams, $"There is no example '{name}'.");
        return result.Failure is { } failure ? $"✗ {name}: {failure.Message}" : $"✓ {result.Example.NameAndDay}: the policy decides as expected.";
    }

    private static string Explain(DocumentView document, string name)
    {
        RuleSymbol rule = document.Policy.Rules.FirstOrDefault(r => r.Name == name) ?? throw new RpcException(RpcErrorCode.InvalidParams, $"There is no rule '{name}'.");
        IEnumerable<string> lines =
            from body in rule.Bodies
            from clause in body.Root.WithExceptions()
            let share = document.Figures.ShareOf(clause)
            where share is not null
            select $"{clause.Name} decides {SymbolCard.Percent(share.Value)} of the cases of {body.Request.Name}.";
        return string.Join(" ", lines) is { Length: > 0 } text ? text : $"What {name} decides can't be said until the errors of the policy are put right.";
    }

    private static int Number(ExecuteCommandParams given, int index) =>
        given.Arguments is { } arguments && index < arguments.Length && arguments[index].ValueKind == JsonValueKind.Number && arguments[index].TryGetInt32(out int number)
            ? number
            : throw new RpcException(RpcErrorCode.InvalidParams, $"'{given.Command}' needs a number as its argument {index + 1}.");

    private static string Text(ExecuteCommandParams given, int index) =>
        given.Arguments is { } arguments && index < arguments.Length && arguments[index].ValueKind == JsonValueKind.String
            ? arguments[index].GetString()!
            : throw new RpcException(RpcErrorCode.InvalidParams, $"'{given.Command}' needs a text as its argument {index + 1}.");
}
