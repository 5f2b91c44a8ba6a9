using PolicyLint.Cli;

try
{
    return await PolicyLintTool.Run(args, Terminal.OfProcess());
}
catch (IOException e)
{
    // Nothing can be said of paths where the folder that they start from was taken away.
    Console.Error.WriteLine("policylint: " + e.Message + " Is the folder gone that we are in?");
    return ExitCode.Usage;
}
