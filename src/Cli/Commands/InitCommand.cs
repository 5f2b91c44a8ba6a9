using System.CommandLine;
using System.Text;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.Cli.Commands;

/// <summary><c>policylint init</c>: a first policy with its words explained, and a place for settings.</summary>
internal static class InitCommand
{
    private const string PolicyName = "service.svcpolicy";
    private const string SettingsName = ".editorconfig";

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        Argument<string> folder = new("folder") { Description = "Where they go.", DefaultValueFactory = _ => "." };
        var command = new Command("init", "Write a commented first policy, and the settings beside it. Nothing that is there is touched.") { folder };
        command.SetAction(parsed =>
        {
            string target = terminal.FullPath(parsed.GetValue(folder)!);
            Write(terminal, Path.Combine(target, PolicyName), Resource("service" + PolicyScan.Extension));
            Write(terminal, Path.Combine(target, SettingsName), Resource("editorconfig"));
            terminal.Out.WriteLine($"Next: policylint check {terminal.Told(Path.Combine(target, PolicyName))}");
            return ExitCode.Clean;
        });
        return command;
    }

    private static void Write(Terminal terminal, string path, string content)
    {
        if (File.Exists(path))
        {
            terminal.Out.WriteLine($"{terminal.Told(path)}: is there, and stays as it is.");
            return;
        }

        AtomicFile.Write(path, Encoding.UTF8.GetBytes(content));
        terminal.Out.WriteLine($"{terminal.Told(path)}: written.");
    }

    private static string Resource(string name)
    {
        using Stream content = typeof(InitCommand).Assembly.GetManifestResourceStream("starter/" + name)!;
        return new StreamReader(content).ReadToEnd();
    }
}
