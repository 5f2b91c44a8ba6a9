using System.CommandLine;

namespace PolicyLint.Cli.Commands;

/// <summary><c>policylint completion</c>: what a shell has to know to complete commands, options and values.</summary>
internal static class CompletionCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        Argument<Shell> shell = new("shell") { Description = "Whose script is written.", HelpName = "bash|zsh|fish|powershell", CustomParser = result => PolicyArguments.Word<Shell>(result) ?? default };
        shell.CompletionSources.Clear();
        shell.CompletionSources.Add(PolicyArguments.Words<Shell>());
        var command = new Command("completion", "Write the script that lets a shell complete what you type: eval \"$(policylint completion bash)\".") { shell };
        command.SetAction(parsed =>
        {
            terminal.Out.Write(ScriptOf(parsed.GetValue(shell)));
            return ExitCode.Clean;
        });
        return command;
    }

    /// <summary>Each asks the tool itself, by the directive of System.CommandLine: <c>policylint "[suggest:position]" "line"</c>.</summary>
    private static string ScriptOf(Shell shell) => shell switch
    {
        Shell.Bash => """
            _policylint() {
                local IFS=$'\n'
                COMPREPLY=($(compgen -W "$(policylint "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
            }
            complete -o default -F _policylint policylint

            """,
        Shell.Zsh => """
            _policylint() {
                local -a completions
                completions=("${(@f)$(policylint "[suggest:$CURSOR]" "$BUFFER" 2>/dev/null)}")
                compadd -a completions
                _files -g '*.svcpolicy'
            }
            compdef _policylint policylint

            """,
        Shell.Fish => """
            complete -c policylint -a '(policylint "[suggest:"(commandline -C)"]" (commandline -cp) 2>/dev/null)'

            """,
        _ => """
            Register-ArgumentCompleter -Native -CommandName policylint -ScriptBlock {
                param($word, $ast, $position)
                policylint "[suggest:$position]" "$ast" | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
            }

            """,
    };
}
