export const light = () => "on";
