using PolicyLint.Cli;

return await PolicyLintTool.Run(args, Terminal.OfProcess());
