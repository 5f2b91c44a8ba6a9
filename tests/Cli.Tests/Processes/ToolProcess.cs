using System.Diagnostics;
using System.Globalization;
using System.Text;
using PolicyLint.TestKit;
using PolicyLint.TestKit.Programs;

namespace PolicyLint.Cli.Tests.Processes;

/// <summary>The tool as a process of its own.</summary>
internal sealed class ToolProcess : IDisposable
{
    /// <summary>A test run in the background of a shell is deaf to interrupts, and hands that on (POSIX, 2.11 of the shell's language); a tool that somebody starts is not.</summary>
    private static readonly string[] Program = OperatingSystem.IsLinux() ? ["env", "--default-signal=INT", .. BuiltTool.Command] : [.. BuiltTool.Command];

    private readonly Process _process;
    private readonly Task<string> _error;

    private ToolProcess(ProcessStartInfo start)
    {
        _process = Process.Start(start)!;
        _error = _process.StandardError.ReadToEndAsync();
    }

    /// <summary>What a shell types instead of <c>policylint</c>.</summary>
    public static string Command { get; } = string.Join(' ', BuiltTool.Command.Select(part => $"'{part}'"));

    /// <summary>What it writes, not yet read.</summary>
    public StreamReader Out => _process.StandardOutput;

    /// <summary>What is typed.</summary>
    public StreamWriter In => _process.StandardInput;

    /// <summary>Starts it, with nothing piped in.</summary>
    public static ToolProcess Start(string folder, string[] arguments, params (string Name, string Value)[] environment) =>
        new(StartOf(folder, Program[0], [.. Program[1..], .. arguments], environment));

    /// <summary>Runs it to its end.</summary>
    public static ToolRun Run(string folder, string[] arguments, params (string Name, string Value)[] environment)
    {
        using ToolProcess tool = Start(folder, arguments, environment);
        tool.In.Close();
        return tool.End();
    }

    /// <summary>Runs a line of a shell to its end; <c>$policylint</c> stands for the tool.</summary>
    public static ToolRun Shell(string folder, string line)
    {
        using var shell = new ToolProcess(StartOf(folder, "bash", ["-c", line.Replace("$policylint", Command, StringComparison.Ordinal)], []));
        shell.In.Close();
        return shell.End();
    }

    /// <summary>Waits until it has worked for some time of a processor, or is done: past its start, however busy the machine is.</summary>
    public void Work(TimeSpan time)
    {
        try
        {
            for (; !_process.HasExited && _process.TotalProcessorTime < time; _process.Refresh())
            {
                Thread.Sleep(10);
            }
        }
        catch (InvalidOperationException) when (_process.HasExited)
        {
            // Done between the question and the next.
        }
    }

    /// <summary>Interrupts it (Ctrl+C), if it is not done.</summary>
    public void Interrupt()
    {
        using Process kill = Process.Start("kill", ["-INT", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <summary>Waits for its end; one that does not come is a failure, and no endless test.</summary>
    public ToolRun End()
    {
        Task<string> output = _process.StandardOutput.ReadToEndAsync();
        if (!Task.WaitAll([output, _error], Watchdog.Patience) || !_process.WaitForExit(Watchdog.Patience))
        {
            _process.Kill(entireProcessTree: true);
            throw new TimeoutException("The tool does not end.");
        }

        return new ToolRun(_process.ExitCode, output.Result, _error.Result);
    }

    public void Dispose() => _process.Dispose();

    private static ProcessStartInfo StartOf(string folder, string program, string[] arguments, (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }
}
