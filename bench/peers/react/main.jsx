import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "../../../style/tokens.css";
import "../../../style/base.css";
import "../../../style/content.css";
import "../../../style/form.css";
import { App } from "./App.jsx";

createRoot(document.getElementById("root")).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
