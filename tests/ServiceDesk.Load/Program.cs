using System.Globalization;
using PolicyLint.ServiceDesk.Load;

// The desk in this process, those who call it in another: [seconds at full speed] [minutes at a steady pace].
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["client", var address, var seconds, var callers, var pace])
{
    await new Callers(new Uri(address), int.Parse(callers), int.Parse(pace)).RunAsync(TimeSpan.FromSeconds(double.Parse(seconds)));
    return;
}

int fast = args.Length > 0 ? int.Parse(args[0]) : 60;
double steady = args.Length > 1 ? double.Parse(args[1]) : 9;
await new LoadRun().RunAsync(TimeSpan.FromSeconds(fast), TimeSpan.FromMinutes(steady));
